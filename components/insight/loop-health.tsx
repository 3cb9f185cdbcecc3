import { countWords } from "@/components/ui/count-words";
import { Metric } from "@/components/ui/metric";
import { StatLine } from "@/components/ui/stat-line";
import type { Overview } from "@/lib/insight/queries";
import { percent, roundHalfAwayFromZero, wholeNumber } from "@/lib/scoring/format";
import { moneyInWords } from "@/lib/scoring/money-words";
import {
  apologisedDefinition,
  OPEN_DEFINITION,
  OVERDUE_DEFINITION,
  planDefinition,
  recoveredDefinition,
  revenueAtRiskDefinition,
} from "./figure-definitions";
import type { FigureLinks } from "./figure-links";

type Props = { overview: Overview; links: FigureLinks };

/** Whether unhappy answers are made good: how fast, how often, and what is at stake. */
export function LoopHealth({ overview, links }: Props) {
  const { recovery, cases, revenueAtRisk, workspace } = overview;
  const { apologised, planned, outcomes } = recovery;
  const noAnswer = outcomes.byKind.no_answer;
  return (
    <StatLine>
      <Metric
        label="Open cases"
        value={wholeNumber(cases.open)}
        hint={OPEN_DEFINITION}
        href={links.openCases}
        note={cases.dueToday > 0 && `${wholeNumber(cases.dueToday)} still due today`}
        noteHref={links.dueToday}
      />
      <Metric
        label="Overdue"
        value={wholeNumber(cases.overdue)}
        hint={OVERDUE_DEFINITION}
        href={links.overdue}
      />
      <Metric
        label="Apologised in time"
        value={percent(apologised.share)}
        hint={apologisedDefinition(overview)}
        href={links.apologisedInTime}
        note={apologised.of > 0 && `${wholeNumber(apologised.inTime)} of ${wholeNumber(apologised.of)}`}
      />
      <Metric
        label="Median to plan"
        value={planned.medianDays === null ? "–" : days(planned.medianDays)}
        hint={planDefinition(overview)}
        href={links.planned}
        note={planned.of > 0 && countWords(planned.of, ["plan", "plans"])}
      />
      <Metric
        label="Recovered of closed"
        value={
          outcomes.closed === 0
            ? "–"
            : `${wholeNumber(outcomes.byKind.recovered)} of ${wholeNumber(outcomes.closed)}`
        }
        hint={recoveredDefinition(overview)}
        href={links.recovered}
        note={outcomes.closed > 0 && `${wholeNumber(noAnswer)} no answer`}
        noteHref={links.noAnswer}
      />
      <Metric
        label="Revenue at risk"
        value={moneyInWords(revenueAtRisk.revenue, workspace.currency, "short")}
        hint={revenueAtRiskDefinition(overview)}
        href={links.revenueAtRisk}
        note={accountsNote(revenueAtRisk)}
      />
    </StatLine>
  );
}

function days(count: number) {
  const shown = roundHalfAwayFromZero(count, 1);
  return `${shown} ${shown === 1 ? "day" : "days"}`;
}

function accountsNote({ accountCount, accountsInOtherCurrencies }: Overview["revenueAtRisk"]) {
  if (accountCount === 0) return null;
  const accounts = countWords(accountCount, ["account", "accounts"]);
  return accountsInOtherCurrencies === 0
    ? accounts
    : `${accounts}, ${wholeNumber(accountsInOtherCurrencies)} in another currency`;
}
