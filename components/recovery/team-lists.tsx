import { DateText } from "@/components/ui/date-text";
import { DueText } from "@/components/ui/due-text";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { TeamView } from "@/lib/recovery/get-team";
import type { TeamCase } from "@/lib/recovery/read-team-cases";
import { NOBODY } from "@/lib/recovery/schema";
import { AHEAD_DAYS, SILENT_DAYS } from "@/lib/recovery/team-window";
import { TeamCases } from "./team-cases";

type Props = { team: TeamView; now: Date };

/** What waits for a lead: cases nobody has, and cases whose owner does nothing. */
export function TeamNeeds({ team, now }: Props) {
  const moment = momentOf(team, now);
  return (
    <>
      <Section
        id="unowned"
        title="Cases nobody owns"
        action={
          team.unowned.length > 0 && (
            <TextLink href={`/recovery?scope=all&ownerId=${NOBODY}`}>Give them to somebody</TextLink>
          )
        }
      >
        <TeamCases
          caption="Cases nobody owns"
          cases={team.unowned}
          when={{ header: "Opened", cell: ({ openedAt }) => moment(openedAt) }}
          nothing="Every open case has an owner."
        />
      </Section>
      <Section
        id="silent"
        title="Silent owners"
        words={`A step is owed, nothing holds the case, and its owner has done nothing on it for more than ${SILENT_DAYS} working days.`}
      >
        <TeamCases
          caption="Cases whose owner is silent"
          cases={team.silent}
          when={{ header: "Last touched", cell: ({ touchedAt }) => moment(touchedAt) }}
          nothing="No owner is silent."
        />
      </Section>
    </>
  );
}

/** The cases of a team that somebody should look at before a promise breaks. */
export function TeamLists({ team, now }: Props) {
  const { timeZone, dueBy } = team;
  const due = ({ dueAt }: TeamCase) => dueAt && <DueText dueAt={dueAt} now={now} timeZone={timeZone} />;
  const moment = momentOf(team, now);
  return (
    <>
      <Section
        id="breaches"
        title="Breaches to come"
        words="The promises that fall due next and are not overdue yet."
        action={
          <TextLink href={`/recovery?scope=all&dueBy=${dueBy}`}>
            All due in {AHEAD_DAYS} working days
          </TextLink>
        }
      >
        <TeamCases
          caption="Breaches to come"
          cases={team.dueNext}
          when={{ header: "Left", cell: due }}
          nothing="No promise is open."
        />
      </Section>
      <Section
        id="reopened"
        title="Reopened"
        words="The client was not satisfied with the first repair."
        action={
          team.reopened.length > 0 && (
            <TextLink href="/recovery?scope=all&attempt=second">All on the desk</TextLink>
          )
        }
      >
        <TeamCases
          caption="Reopened cases"
          cases={team.reopened}
          when={{ header: "Reopened", cell: ({ roundSince }) => moment(roundSince) }}
          nothing="No reopened case is open."
        />
      </Section>
    </>
  );
}

function momentOf({ timeZone }: TeamView, now: Date) {
  return (at: Date | null) => at && <DateText at={at} now={now} timeZone={timeZone} />;
}
