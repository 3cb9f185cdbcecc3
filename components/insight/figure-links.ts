import { hrefWith } from "@/components/form/href-with";
import type { Overview } from "@/lib/insight/queries";
import { monthsTouched } from "@/lib/platform/period";

/**
 * Where each figure of the overview leads: the list of exactly the answers, accounts, people, cases or campaigns that it counts,
 * for a share those of its numerator. A share of nothing, and a count of nobody, lead nowhere.
 */
export function figureLinks(overview: Overview) {
  const { period, headline, responseRate, coverage, cases, recovery, revenueAtRisk } = overview;
  const since = period.fromOn;
  const heard = String(monthsTouched(period));
  const { apologised, planned, outcomes } = recovery;
  const answers = when(headline.n > 0, hrefWith("/responses", { kind: "nps", since }));
  const accountsHeard = when(coverage.accounts.known > 0, hrefWith("/accounts", { heard }));
  const closed = (outcome: string) => casesHref({ outcome, closedSince: since });
  return {
    answers,
    accountsHeard,
    /** The revenue that was heard is that of the accounts that were. */
    revenueHeard: accountsHeard,
    responseRate: when(responseRate.rate !== null, hrefWith("/campaigns", { launchedSince: since })),
    contactsHeard: when(coverage.contacts.known > 0, hrefWith("/accounts/people", { heard })),
    decidersHeard: when(
      coverage.decisionMakers.known > 0,
      hrefWith("/accounts/people", { role: "decision_maker", heard }),
    ),
    openCases: when(cases.open > 0, casesHref({})),
    dueToday: when(cases.dueToday > 0, casesHref({ due: "today" })),
    overdue: when(cases.overdue > 0, casesHref({ due: "overdue" })),
    apologisedInTime: when(apologised.of > 0, casesHref({ openedSince: since, apology: "in_time" })),
    planned: when(planned.of > 0, casesHref({ openedSince: since, plan: "told" })),
    recovered: when(outcomes.closed > 0, closed("recovered")),
    noAnswer: when(outcomes.byKind.no_answer > 0, closed("no_answer")),
    revenueAtRisk: when(revenueAtRisk.accountCount > 0, hrefWith("/accounts", { atRisk: "yes" })),
  };
}

export type FigureLinks = ReturnType<typeof figureLinks>;

/** Where a month of the trend leads: its answers, and the cases that ended recovered in it; null where none did. */
export function monthLinks({ month, recovered }: Pick<Overview["trend"][number], "month" | "recovered">) {
  return {
    answers: hrefWith("/responses", { kind: "nps", month }),
    recovered: recovered > 0 ? casesHref({ outcome: "recovered", closedMonth: month }) : null,
  };
}

function casesHref(filters: Readonly<Record<string, string>>) {
  return hrefWith("/recovery", { scope: "all", ...filters });
}

function when(isSomething: boolean, href: string) {
  return isSomething ? href : undefined;
}
