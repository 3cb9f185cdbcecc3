import { accountsWords, othersWords } from "@/components/accounts/heard-words";
import { FigureNote } from "@/components/form/figure-note";
import { hrefWith } from "@/components/form/href-with";
import type { Actor } from "@/lib/access/actor";
import { countAccounts } from "@/lib/accounts/queries";
import type { AccountListFilter } from "@/lib/accounts/schema";
import { lastMonths } from "@/lib/platform/period";

type Filters = Pick<AccountListFilter, "search" | "ownerId" | "heard" | "silent" | "atRisk">;
type Props = { actor: Actor; filters: Filters; now: Date; timeZone: string; currency: string };

/** What the list counts when a figure led here, and the way to the accounts that the figure leaves out. */
export async function AccountsNote({ actor, filters, now, timeZone, currency }: Props) {
  const { search, ownerId, heard, silent, atRisk } = filters;
  if (!heard && !silent && !atRisk) return null;

  const counted = await countAccounts(actor, filters, now);
  const others = { ...filters, heard: silent, silent: heard };
  const months = heard ?? silent;
  const left = months ? (await countAccounts(actor, others, now)).count : 0;
  const sinceOn = months && lastMonths(Number(months), now, timeZone).fromOn;
  const isNarrowed = Boolean(search || ownerId);
  return (
    <FigureNote
      words={accountsWords(counted, { heard, silent, atRisk, sinceOn, isNarrowed }, currency)}
      ways={[
        left > 0 && { href: hrefWith("/accounts", others), words: othersWords(left, filters) },
        { href: "/accounts", words: "Show all accounts" },
      ]}
    />
  );
}
