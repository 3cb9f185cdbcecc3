import { hrefWith } from "@/components/form/href-with";
import { DateText } from "@/components/ui/date-text";
import { STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { incidentPath } from "./incident-words";

/** The steps that were recorded for all, the latest first, with how many cases moved and how many could not. */
export function RecordList({ found, now }: { found: IncidentDetail; now: Date }) {
  const [latest] = found.records;
  if (!latest) return <p>Nothing was recorded for all cases yet.</p>;
  return (
    <ul>
      {found.records.map(({ id, stage, by, at, moved, passed, refused, finishedAt }) => (
        <li key={id}>
          {STAGE_NAME[stage]}, {by ?? "somebody"}, <DateText at={at} now={now} timeZone={found.timeZone} />:{" "}
          {wholeNumber(moved)} moved, {wholeNumber(passed)} were past it, {wholeNumber(refused)} could not go
          {!finishedAt && "; still at it"}
          {id === latest.id && found.refused > 0 && (
            <>
              .{" "}
              <TextLink href={hrefWith(`${incidentPath(found.id)}/affected`, { show: "refused" })}>
                See which, and why
              </TextLink>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
