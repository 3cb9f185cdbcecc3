import { Text } from "@mantine/core";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import type { CaseDetail } from "@/lib/recovery/get-case";
import type { listMembersForAssign } from "@/lib/recovery/queries";
import { AssignForm } from "./assign-form";
import { CaseClocks } from "./case-clocks";
import type { CaseActions } from "./case-next-step";
import type { StandingActions } from "./case-standing";
import classes from "./case-state.module.css";
import { CloseForm } from "./close-form";
import { HoldForm } from "./hold-form";
import { SeverityForm } from "./severity-form";
import { SideSection } from "./side-section";

type Props = {
  found: CaseDetail;
  now: Date;
  actions: CaseActions & StandingActions;
  /** Whom the case could be given to; empty for whoever may not. */
  members: Awaited<ReturnType<typeof listMembersForAssign>>;
  canAct: boolean;
};

/** How the case stands: its clocks, how grave it is and why, whose it is, and the way out. */
export function CaseState({ found, now, actions, members, canAct }: Props) {
  const { timeZone, severityReasons, owner } = found;
  const isOpen = found.stage !== "closed";
  return (
    <>
      <SideSection title={isOpen ? "Clocks" : "Time it took"}>
        <CaseClocks found={found} now={now} />
        <p className={classes.line}>
          Opened <DateText at={found.openedAt} now={now} timeZone={timeZone} />
          {found.closedAt && (
            <>
              , closed <DateText at={found.closedAt} now={now} timeZone={timeZone} />
            </>
          )}
        </p>
      </SideSection>
      <SideSection title="Severity">
        <SeverityBadge severity={found.severity} />
        {severityReasons.length > 0 && (
          <ul className={classes.reasons}>
            {severityReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {canAct && isOpen && (
          <Disclosure summary="Change the severity">
            <SeverityForm
              key={found.severity}
              action={actions.changeSeverity}
              caseId={found.id}
              severity={found.severity}
            />
          </Disclosure>
        )}
      </SideSection>
      <SideSection title="Owner">
        <Text fw={600} dir="auto" lineClamp={2}>
          {owner?.name ?? "Nobody yet"}
        </Text>
        {canAct && isOpen && (
          <Disclosure summary={owner ? "Give it to someone else" : "Choose an owner"}>
            <AssignForm
              key={owner?.id}
              action={actions.assign}
              caseId={found.id}
              ownerId={owner?.id ?? null}
              members={members.filter(({ id }) => !found.namedMemberIds.includes(id))}
            />
          </Disclosure>
        )}
      </SideSection>
      {found.incident && (
        <SideSection title="Incident">
          <TextLink href={`/recovery/incidents/${found.incident.id}`}>{found.incident.title}</TextLink>
        </SideSection>
      )}
      {canAct && found.canBeHeld && !found.hold && (
        <SideSection title="Hold">
          <Disclosure summary="Put on hold">
            <HoldForm action={actions.hold} caseId={found.id} />
          </Disclosure>
        </SideSection>
      )}
      {canAct && found.nextStages.some((stage) => stage === "closed") && (
        <SideSection title="Other ways out">
          <Disclosure summary="Close without follow-up">
            <CloseForm action={actions.close} caseId={found.id} />
          </Disclosure>
        </SideSection>
      )}
    </>
  );
}
