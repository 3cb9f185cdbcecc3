import { VisuallyHidden } from "@mantine/core";
import { Metric } from "@/components/ui/metric";
import type { Overview } from "@/lib/insight/queries";
import { npsPoints, percent, wholeNumber } from "@/lib/scoring/format";
import { coverageDefinition, headlineDefinition, revenueHeardDefinition } from "./figure-definitions";
import type { FigureLinks } from "./figure-links";
import classes from "./headline.module.css";

type Props = { overview: Overview; links: FigureLinks };

/** The one number, how sure it is, who stands behind it, and how it moved. */
export function Headline({ overview, links }: Props) {
  const { headline, coverage } = overview;
  const { nps, interval, n } = headline;
  const definition = headlineDefinition(overview);
  return (
    <section className={classes.headline} aria-labelledby="headline">
      <VisuallyHidden component="h2" id="headline">
        Net Promoter Score
      </VisuallyHidden>
      <Metric
        label="NPS"
        value={npsPoints(nps)}
        hint={definition}
        href={links.answers}
        size="display"
        isTentative={headline.reading !== "normal"}
      />
      <div className={classes.beside}>
        <div className={classes.facts}>
          <Metric
            label="between"
            value={interval ? `${npsPoints(interval[0])} and ${npsPoints(interval[1])}` : "–"}
            hint={definition}
            href={links.answers}
          />
          <Metric
            label={n === 1 ? "answer" : "answers"}
            value={wholeNumber(n)}
            hint={definition}
            href={links.answers}
          />
          <Metric
            label="accounts heard"
            value={`${wholeNumber(coverage.accounts.heard)} of ${wholeNumber(coverage.accounts.known)}`}
            hint={coverageDefinition(overview)}
            href={links.accountsHeard}
          />
          <Metric
            label="revenue heard"
            value={percent(coverage.revenue.share)}
            hint={revenueHeardDefinition(overview)}
            href={links.revenueHeard}
          />
        </div>
        <p className={classes.sentence}>{headline.sentence}</p>
        {n > 0 && <Caveats overview={overview} />}
      </div>
    </section>
  );
}

function Caveats({ overview: { headline, coverage, workspace } }: { overview: Overview }) {
  const isDirectional = headline.reading !== "normal";
  const isUnrepresentative = headline.isRepresentative === false;
  if (!isDirectional && !isUnrepresentative) return null;
  return (
    <ul className={classes.caveats}>
      {isDirectional && (
        <li>
          <b>Directional:</b> fewer than 30 answers show a direction, not a level.
        </li>
      )}
      {isUnrepresentative && (
        <li>
          <b>Not representative:</b> {percent(coverage.accounts.share)} of the accounts were heard, fewer than
          the {percent(workspace.coverageThreshold)} your firm asks for.
        </li>
      )}
    </ul>
  );
}
