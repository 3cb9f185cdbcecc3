import { hrefWith } from "@/components/form/href-with";
import { OUTCOME_NAME, STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { Outcome } from "@/prisma/generated/enums";
import classes from "./incident-cases.module.css";

/** The cases of an incident by stage, and those that are closed by how they ended; each number opens the desk on them. */
export function IncidentCases({ found }: { found: IncidentDetail }) {
  const { stages, outcomes, opened } = found;
  const href = (filter: Record<string, string>) =>
    hrefWith("/recovery", { scope: "all", incidentId: found.id, ...filter });
  const ended = Object.values(Outcome).filter((outcome) => outcomes[outcome]);
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {stages.map(
          ({ stage, count }) =>
            count > 0 && <span key={stage} data-stage={stage} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul className={classes.parts} aria-label={`${wholeNumber(opened)} cases by stage`}>
        {stages.map(({ stage, count }) => (
          <li key={stage}>
            <span className={classes.mark} data-stage={stage} aria-hidden />
            {count > 0 ? (
              <TextLink href={href({ stage })}>
                {STAGE_NAME[stage]} {wholeNumber(count)}
              </TextLink>
            ) : (
              <span className={classes.none}>{STAGE_NAME[stage]} 0</span>
            )}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <ul className={classes.parts} aria-label="Closed cases by how they ended">
          {ended.map((outcome) => (
            <li key={outcome}>
              <TextLink href={href({ stage: "closed", outcome })}>
                {OUTCOME_NAME[outcome]} {wholeNumber(outcomes[outcome] ?? 0)}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
