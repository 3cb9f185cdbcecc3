import { Text, Title } from "@mantine/core";
import { hrefWith } from "@/components/form/href-with";
import { EXCLUSION_NAME } from "@/components/ui/stage-name";
import type { AudienceCounts } from "@/lib/campaigns/count-audience";
import { EXCLUSION_WORDS } from "./exclusion-words";
import { FigureLink } from "./figure-link";
import classes from "./not-asked.module.css";

type Props = { here: string; plan: AudienceCounts; shown: string };

/** Who would be asked and who would not, by reason; each figure opens its people. */
export function NotAsked({ here, plan, shown }: Props) {
  const { asked, total, excluded } = plan;
  return (
    <div>
      <ul className={classes.list}>
        <FigureLink name="Will be asked" count={asked} href={here} isShown={shown === "asked"} />
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
          {excluded.map(({ reason, count }) => (
            <FigureLink
              key={reason}
              name={EXCLUSION_NAME[reason]}
              words={EXCLUSION_WORDS[reason]}
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
