import { Text, VisuallyHidden } from "@mantine/core";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { DueText } from "@/components/ui/due-text";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { CaseDetail } from "@/lib/recovery/get-case";
import type { listMembersForAssign } from "@/lib/recovery/queries";
import { AssignForm } from "./assign-form";
import type { CaseActions } from "./case-next-step";
import classes from "./case-state.module.css";
import { CloseForm } from "./close-form";
import { hoursInWords } from "./hours-in-words";
import { SideSection } from "./side-section";

type Props = {
  found: CaseDetail;
  now: Date;
  actions: CaseActions;
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
        <table className={classes.clocks}>
          <caption>
            <VisuallyHidden>
              Elapsed hours, as the client feels them, and hours at work, Monday to Friday from 9 to 17
            </VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">Elapsed</th>
              <th scope="col">At work</th>
            </tr>
          </thead>
          <tbody>
            <Clock name={isOpen ? "Open for" : "Was open"} clock={found.clocks.open} />
            {found.round > 0 && <Clock name="Second attempt" clock={found.clocks.round} />}
            {isOpen && <Clock name="In this stage" clock={found.clocks.stage} />}
          </tbody>
        </table>
        {found.dueAt && isOpen && (
          <p className={classes.line}>
            <DueText dueAt={found.dueAt} now={now} timeZone={timeZone} />
          </p>
        )}
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
              members={members}
            />
          </Disclosure>
        )}
      </SideSection>
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

function Clock({ name, clock }: { name: string; clock: CaseDetail["clocks"]["open"] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{hoursInWords(clock.elapsedHours)}</td>
      <td>{hoursInWords(clock.businessHours)}</td>
    </tr>
  );
}
