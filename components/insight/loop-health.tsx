import { Metric } from "@/components/ui/metric";
import { moneyInWords } from "@/components/ui/money-words";
import { StatLine } from "@/components/ui/stat-line";
import type { Overview } from "@/lib/insight/queries";
import { percent, roundHalfAwayFromZero } from "@/lib/scoring/format";
import {
  apologisedDefinition,
  OPEN_DEFINITION,
  OVERDUE_DEFINITION,
  planDefinition,
  recoveredDefinition,
  revenueAtRiskDefinition,
} from "./figure-definitions";

const OPEN_CASES = "/recovery?scope=all";
const OVERDUE_CASES = "/recovery?scope=all&due=overdue";

type Props = {
  overview: Overview;
  /** Where on the page the accounts at risk are named. */
  atRiskHref: string;
};

/** Whether unhappy answers are made good: how fast, how often, and what is at stake. */
export function LoopHealth({ overview, atRiskHref }: Props) {
  const { recovery, cases, revenueAtRisk, workspace } = overview;
  const { apologised, planned, outcomes } = recovery;
  const openedCases = `/recovery?scope=all&openedSince=${overview.period.fromOn}`;
  const closedCases = `/recovery?scope=all&closedSince=${overview.period.fromOn}`;
  const noAnswer = outcomes.byKind.no_answer;
  return (
    <StatLine>
      <Metric
        label="Open cases"
        value={cases.open}
        hint={OPEN_DEFINITION}
        href={OPEN_CASES}
        note={cases.dueToday > 0 && `${cases.dueToday} due today`}
      />
      <Metric
        label="Overdue"
        value={cases.overdue}
        hint={OVERDUE_DEFINITION}
        href={cases.overdue > 0 ? OVERDUE_CASES : undefined}
      />
      <Metric
        label="Apologised in time"
        value={percent(apologised.share)}
        hint={apologisedDefinition(overview)}
        href={apologised.of > 0 ? openedCases : undefined}
        note={apologised.of > 0 && `${apologised.inTime} of ${apologised.of}`}
      />
      <Metric
        label="Median to plan"
        value={planned.medianDays === null ? "–" : days(planned.medianDays)}
        hint={planDefinition(overview)}
        href={planned.of > 0 ? openedCases : undefined}
        note={planned.of > 0 && `${planned.of} ${planned.of === 1 ? "plan" : "plans"}`}
      />
      <Metric
        label="Recovered"
        value={outcomes.closed === 0 ? "–" : `${outcomes.byKind.recovered} of ${outcomes.closed} closed`}
        hint={recoveredDefinition(overview)}
        href={outcomes.closed > 0 ? closedCases : undefined}
        note={outcomes.closed > 0 && `${noAnswer} no answer`}
      />
      <Metric
        label="Revenue at risk"
        value={moneyInWords(revenueAtRisk.revenue, workspace.currency, "short")}
        hint={revenueAtRiskDefinition(overview)}
        href={revenueAtRisk.accountCount > 0 ? atRiskHref : undefined}
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
  const accounts = `${accountCount} ${accountCount === 1 ? "account" : "accounts"}`;
  return accountsInOtherCurrencies === 0
    ? accounts
    : `${accounts}, ${accountsInOtherCurrencies} in another currency`;
}
