import { Text, Title } from "@mantine/core";
import { hrefWith } from "@/components/form/href-with";
import { EXCLUSION_NAME } from "@/components/ui/stage-name";
import type { AudienceCounts } from "@/lib/campaigns/count-audience";
import { EXCLUSION_WORDS } from "./exclusion-words";
import { FigureLink } from "./figure-link";
import { spanWords } from "./moment-words";
import classes from "./not-asked.module.css";
import { lowerFirst, WAIT_NAME } from "./wait-words";

type Props = {
  here: string;
  plan: AudienceCounts;
  /** Whose people are listed, and of those asked later, those whom one rule puts off. */
  shown: string;
  wait: string | undefined;
  now: Date;
  timeZone: string;
};

/** Who would be asked, at once and later, and who would not, by reason; each figure opens its people. */
export function NotAsked({ here, plan, shown, wait, now, timeZone }: Props) {
  const { asked, askedFirst, later, total, excluded } = plan;
  return (
    <div>
      <ul className={classes.list}>
        <FigureLink
          name={later.length > 0 ? "Asked when it starts" : "Will be asked"}
          count={askedFirst}
          href={here}
          isShown={shown === "asked"}
        />
        {later.map(({ deferral, count, from, until }) => (
          <FigureLink
            key={deferral}
            name={`Asked later: ${lowerFirst(WAIT_NAME[deferral])}`}
            words={
              deferral === "case_open"
                ? "As soon as the case is closed; looked at every day."
                : `Their turn comes ${spanWords(from, until, now, timeZone)}.`
            }
            count={count}
            href={hrefWith(here, { show: "later", wait: deferral })}
            isShown={shown === "later" && (wait === undefined || wait === deferral)}
          />
        ))}
      </ul>
      <Title order={2} className={classes.title}>
        Will not be asked
      </Title>
      {excluded.length === 0 ? (
        <Text c="dimmed">
          {total === 0 ? "Import or add contacts first." : "Nobody is left out: everybody known is asked."}
        </Text>
      ) : (
        <ul className={classes.list}>
          <FigureLink
            name="All of them"
            count={total - asked}
            href={hrefWith(here, { show: "excluded" })}
            isShown={shown === "excluded"}
          />
          {excluded.map(({ reason, count, freeFrom, freeUntil }) => (
            <FigureLink
              key={reason}
              name={EXCLUSION_NAME[reason]}
              words={
                freeFrom && freeUntil
                  ? `Too soon since the last survey; free again ${spanWords(freeFrom, freeUntil, now, "UTC")}.`
                  : EXCLUSION_WORDS[reason]
              }
              count={count}
              href={hrefWith(here, { reason })}
              isShown={shown === reason}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
