import {
  agreeing,
  countWords,
  FITS_OTHER_FILTERS,
  type OneOrMany,
  theCount,
} from "@/components/ui/count-words";
import { moneyInWords } from "@/components/ui/money-words";
import { AT_RISK_DAYS } from "@/lib/accounts/at-risk";
import type { AccountCount } from "@/lib/accounts/queries";
import { longDay } from "@/lib/platform/date-words";
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

/** What a list of accounts holds: "61 accounts were heard since 1 December 2025, with EUR 4.2m of known yearly revenue." */
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
  return `${subject(count, ["account", "accounts"], asked)} ${said}${known}.${left}`;
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

/** What a list of people holds: "14 decision makers who can be asked were not heard since 1 December 2025." */
export function peopleWords(count: number, asked: Asked & { readonly role?: ContactRole }): string {
  const [one, many] = PEOPLE[asked.role ?? "any"];
  const noun: OneOrMany = asked.silent
    ? [`${one} who can be asked`, `${many} who can be asked`]
    : [one, many];
  return `${subject(count, noun, asked)} ${wasHeard(asked, count)}.`;
}

/** The way to the others of a share: "Show the 13 that were not heard". */
export function othersWords(count: number, { heard }: { heard?: string }, who: "that" | "who"): string {
  const were = agreeing(count, ["was", "were"]);
  return `Show ${theCount(count)} ${who} ${were} ${heard ? "not heard" : "heard"}`;
}

function subject(count: number, noun: OneOrMany, { isNarrowed }: Asked) {
  const counted = countWords(count, noun);
  return isNarrowed ? `${counted} ${agreeing(count, FITS_OTHER_FILTERS)}` : counted;
}

function wasHeard({ heard, silent, sinceOn }: Asked, count: number) {
  if (!sinceOn || !(heard || silent)) return "";
  return `${agreeing(count, ["was", "were"])} ${heard ? "heard" : "not heard"} since ${longDay(sinceOn)}`;
}
