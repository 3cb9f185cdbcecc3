import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { CaseClient } from "@/components/recovery/case-client";
import { CaseLayout } from "@/components/recovery/case-layout";
import { CaseNextStep } from "@/components/recovery/case-next-step";
import { CaseProgress } from "@/components/recovery/case-progress";
import { CaseRecord } from "@/components/recovery/case-record";
import { CaseState } from "@/components/recovery/case-state";
import { CaseTimeline } from "@/components/recovery/case-timeline";
import { CaseWords } from "@/components/recovery/case-words";
import { FocusOnNextStep } from "@/components/recovery/focus-on-next-step";
import { NEXT_DEED } from "@/components/recovery/step-words";
import { StickyStep } from "@/components/recovery/sticky-step";
import { DueText } from "@/components/ui/due-text";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { dateIn } from "@/lib/recovery/case-clock";
import { getCase } from "@/lib/recovery/get-case";
import { listMembersForAssign, listRootCauses } from "@/lib/recovery/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import {
  apologiseAction,
  assignAction,
  closeAction,
  diagnoseAction,
  planAction,
  remedyAction,
} from "../actions";

type Props = { params: Promise<{ caseId: string }> };

const ACTIONS = {
  apologise: apologiseAction,
  diagnose: diagnoseAction,
  plan: planAction,
  remedy: remedyAction,
  close: closeAction,
  assign: assignAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await orNotFound(getCase(await requireActor(), (await params).caseId));
  return { title: `${found.account.name} · Recovery` };
}

export default async function CasePage({ params }: Props) {
  const actor = await requireActor();
  const found = await orNotFound(getCase(actor, (await params).caseId));
  const now = new Date();
  const canAct = isAllowed(actor.role, "recoveryCase:advance");
  const members = canAct ? await listMembersForAssign(actor) : [];
  const causes = canAct && found.stage === "apologised" ? await listRootCauses(actor) : [];
  const settings = await getWorkspaceSettings(actor);
  const deed = canAct ? NEXT_DEED[found.stage] : null;

  return (
    <>
      <PageHeader
        title={found.account.name}
        breadcrumbs={[{ label: "Recovery", href: "/recovery" }]}
        description={<Name>{found.contact.name}</Name>}
      />
      <CaseLayout
        client={<CaseClient found={found} now={now} />}
        state={<CaseState found={found} now={now} actions={ACTIONS} members={members} canAct={canAct} />}
        past={
          <>
            <CaseRecord found={found} now={now} />
            <CaseTimeline found={found} now={now} />
          </>
        }
      >
        <CaseWords found={found} now={now} />
        <CaseProgress found={found} now={now} />
        <CaseNextStep
          found={found}
          now={now}
          today={dateIn(now, found.timeZone).toISOString().slice(0, 10)}
          currency={found.account.currency ?? settings.currency}
          causes={causes}
          actions={ACTIONS}
          canAct={canAct}
          memberId={actor.memberId}
        />
        <FocusOnNextStep stage={found.stage} />
      </CaseLayout>
      {deed && (
        <StickyStep
          deed={deed}
          due={found.dueAt && <DueText dueAt={found.dueAt} now={now} timeZone={found.timeZone} />}
        />
      )}
    </>
  );
}
