import type { Overview } from "@/lib/insight/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { moneyInWords } from "@/lib/scoring/money-words";

/** What each figure of the overview means, and the counts behind it; shown on hover and focus. */
export function headlineDefinition({ headline }: Overview): string {
  const { promoters, passives, detractors } = headline.counts;
  return `Promoters (9 or 10) less detractors (0 to 6), as a share of all answers: ${wholeNumber(promoters)} promoters, ${wholeNumber(passives)} passives, ${wholeNumber(detractors)} detractors. The interval would hold the true score 95 times in 100. Shows the answers.`;
}

export function coverageDefinition({ coverage, workspace }: Overview): string {
  const { heard, known } = coverage.accounts;
  const threshold = Math.round(workspace.coverageThreshold * 100);
  return `Accounts with at least one NPS answer in this time: ${wholeNumber(heard)} of ${wholeNumber(known)}. Under ${threshold} % the score does not speak for the firm's clients. Shows the accounts heard.`;
}

export function revenueHeardDefinition({ coverage, workspace }: Overview): string {
  const { heard, known } = coverage.revenue;
  const elsewhere = coverage.accountsInOtherCurrencies;
  const left =
    elsewhere === 0
      ? ""
      : ` ${elsewhere === 1 ? "One account" : `${wholeNumber(elsewhere)} accounts`} with revenue in another currency ${elsewhere === 1 ? "is" : "are"} left out.`;
  return `Yearly revenue of the accounts that answered: ${moneyInWords(heard, workspace.currency)} of ${moneyInWords(known, workspace.currency)} known.${left} Shows the accounts heard.`;
}

export function contactsDefinition({ coverage }: Overview): string {
  const { heard, known } = coverage.contacts;
  return `Contacts with an NPS answer in this time: ${wholeNumber(heard)} of ${wholeNumber(known)} who can be asked or were heard. Shows those who were heard.`;
}

export function decidersDefinition({ coverage }: Overview): string {
  const { heard, known } = coverage.decisionMakers;
  return `Contacts known as decision makers with an NPS answer in this time: ${wholeNumber(heard)} of ${wholeNumber(known)}. Shows those who were heard.`;
}

export function responseRateDefinition({ responseRate }: Overview): string {
  const { answered, refused, silent, unknown } = responseRate;
  return `Answered, of all who were asked in this time: ${wholeNumber(answered)} answered, ${wholeNumber(refused)} marked the mail as spam, ${wholeNumber(silent)} were silent, and of ${wholeNumber(unknown)} it is not known whether the mail arrived. Those count as asked. Shows the campaigns with these counts.`;
}

export function apologisedDefinition({ recovery }: Overview): string {
  const { inTime, of } = recovery.apologised;
  return `Cases opened in this time whose first apology was made within the promised hours: ${wholeNumber(inTime)} of ${wholeNumber(of)} that had one or whose time is up. Shows those in time.`;
}

export function planDefinition({ recovery }: Overview): string {
  const { of } = recovery.planned;
  return `Half of the cases opened in this time had a plan told to the client sooner than this, half later: of ${wholeNumber(of)} with a plan. Shows those with a plan.`;
}

export function recoveredDefinition({ recovery }: Overview): string {
  const { closed, byKind } = recovery.outcomes;
  return `Cases closed in this time that the client called recovered in the follow-up: ${wholeNumber(byKind.recovered)} of ${wholeNumber(closed)}. ${wholeNumber(byKind.no_answer)} gave no answer, and count as not recovered; ${wholeNumber(byKind.not_recovered)} said no; ${wholeNumber(byKind.not_an_issue)} were not an issue, ${wholeNumber(byKind.cannot_resolve)} could not be resolved, and ${wholeNumber(byKind.client_left)} clients left. Shows the recovered cases.`;
}

export function revenueAtRiskDefinition({ revenueAtRisk }: Overview): string {
  const { accountCount, withinDays, accountsInOtherCurrencies: elsewhere } = revenueAtRisk;
  const left = elsewhere === 0 ? "" : ` Revenue in other currencies is left out (${wholeNumber(elsewhere)}).`;
  return `Yearly revenue of the ${wholeNumber(accountCount)} ${accountCount === 1 ? "account" : "accounts"} with an open case from an unhappy answer and a renewal within ${withinDays} days.${left} Shows these accounts.`;
}

export const OPEN_DEFINITION =
  "Cases that are not closed yet, from an unhappy answer, a wish to be contacted, or opened by hand. Shows these cases, the most pressing first.";

export const OVERDUE_DEFINITION =
  "Open cases whose next step should have been done by now. Shows these cases, the most pressing first.";
