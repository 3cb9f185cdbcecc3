import { agreeing, countWords, FITS, type OneOrMany, theCount } from "@/components/ui/count-words";
import { AT_RISK_DAYS } from "@/lib/accounts/at-risk";
import type { AccountCount } from "@/lib/accounts/queries";
import { longDay } from "@/lib/platform/date-words";
import { moneyInWords } from "@/lib/scoring/money-words";
import type { ContactRole } from "@/prisma/generated/enums";

type Asked = {
  readonly heard?: string;
  readonly silent?: string;
  /** The first day of the time that is looked at. */
  readonly sinceOn?: string;
  /** Whether the reader narrowed the list further. */
  readonly isNarrowed: boolean;
};

const AT_RISK: OneOrMany = [
  `has an open case from an unhappy answer and renews within ${AT_RISK_DAYS} days`,
  `have an open case from an unhappy answer and renew within ${AT_RISK_DAYS} days`,
];

/** What a list of accounts holds: "61 accounts were heard by an NPS answer since 1 December 2025, with EUR 4.2m of known yearly revenue." */
export function accountsWords(
  { count, revenue, elsewhere }: AccountCount,
  asked: Asked & { readonly atRisk?: string },
  currency: string,
): string {
  const said = [wasHeard(asked, count), asked.atRisk && agreeing(count, AT_RISK)]
    .filter(Boolean)
    .join(", and ");
  const known =
    revenue > 0 ? `, with ${moneyInWords(revenue, currency, "short")} of known yearly revenue` : "";
  const left = elsewhere > 0 ? ` ${inOtherCurrencies(elsewhere)} ${revenue > 0 ? "in it" : "counted"}.` : "";
  const counted = countWords(count, ["account", "accounts"]);
  const narrowed = asked.isNarrowed ? ` that ${agreeing(count, FITS)}` : "";
  return `${counted}${narrowed} ${said}${known}.${left}`;
}

function inOtherCurrencies(count: number) {
  const whose = count === 1 ? "one, in another currency," : `${count}, in other currencies,`;
  return `The revenue of ${whose} is not`;
}

const PEOPLE: Record<ContactRole | "any", OneOrMany> = {
  decision_maker: ["decision maker", "decision makers"],
  influencer: ["influencer", "influencers"],
  user: ["user", "users"],
  billing: ["billing contact", "billing contacts"],
  any: ["contact", "contacts"],
};

/** What a list of people holds: "14 decision makers who can be asked gave no NPS answer since 1 December 2025." */
export function peopleWords(count: number, asked: Asked & { readonly role?: ContactRole }): string {
  const counted = countWords(count, PEOPLE[asked.role ?? "any"]);
  const narrowed = asked.isNarrowed && agreeing(count, FITS);
  const those = [asked.silent && "can be asked", narrowed].filter(Boolean).join(" and ");
  return `${counted} ${those && `who ${those} `}${wasHeard(asked, count)}.`;
}

/** The way to the others of a share: "Show the 13 without an NPS answer". */
export function othersWords(count: number, { heard }: { heard?: string }): string {
  return `Show ${theCount(count)} ${heard ? "without" : "with"} an NPS answer`;
}

function wasHeard({ heard, silent, sinceOn }: Asked, count: number) {
  if (!sinceOn || !(heard || silent)) return "";
  const said = heard ? `${agreeing(count, ["was", "were"])} heard by an NPS answer` : wasSilent(count);
  return `${said} since ${longDay(sinceOn)}`;
}

// "No account gave no answer" would be two negatives.
function wasSilent(count: number) {
  return count === 0 ? "went without an NPS answer" : "gave no NPS answer";
}
