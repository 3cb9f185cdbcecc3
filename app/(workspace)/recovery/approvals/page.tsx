import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { ApprovalsList } from "@/components/gestures/approvals-list";
import { LiveCases } from "@/components/live/live-cases";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { listApprovals } from "@/lib/gestures/queries";
import { decideGestureAction, withdrawGestureAction } from "./actions";

export const metadata: Metadata = { title: "Approvals" };

export default async function ApprovalsPage() {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "gesture:decide")) return <NotAllowed title="Recovery" />;
  const { rows, isAll, timeZone } = await listApprovals(actor);
  return (
    <>
      <PageHeader title="Recovery" />
      <RecoveryTabs current="/recovery/approvals" role={actor.role} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing waits for a decision.">
          A gesture that costs more than its author may give waits here for somebody whose own limit covers
          it.{" "}
          <TextLink href="/settings/gestures" underline="always">
            See the limits
          </TextLink>
        </EmptyState>
      ) : (
        <ApprovalsList
          rows={rows}
          actions={{ decide: decideGestureAction, withdraw: withdrawGestureAction }}
          now={new Date()}
          timeZone={timeZone}
        />
      )}
      {!isAll && <p>These are due first. More appear as they are decided.</p>}
      <LiveCases />
    </>
  );
}
