import { heardFilter } from "@/app/_server/heard-filter";
import { accountsWords, othersWords } from "@/components/accounts/heard-words";
import { FigureNote } from "@/components/form/figure-note";
import { hrefWith } from "@/components/form/href-with";
import type { Actor } from "@/lib/access/actor";
import { countAccounts } from "@/lib/accounts/queries";

type Filters = {
  search?: string;
  ownerId?: string;
  heard?: string;
  silent?: string;
  atRisk?: string;
};
type Props = { actor: Actor; filters: Filters; now: Date; timeZone: string; currency: string };

/** What the list counts when a figure led here, and the way to the accounts that the figure leaves out. */
export async function AccountsNote({ actor, filters, now, timeZone, currency }: Props) {
  const { search, ownerId, heard, silent, atRisk } = filters;
  if (!heard && !silent && !atRisk) return null;

  const count = (asked: Filters) =>
    countAccounts(actor, { search, ownerId, ...heardFilter(asked, now, timeZone).passing });
  const counted = await count(filters);
  const others = { ...filters, heard: silent, silent: heard };
  const left = heard || silent ? (await count(others)).count : 0;
  const { sinceOn } = heardFilter(filters, now, timeZone);
  const isNarrowed = Boolean(search || ownerId);
  return (
    <FigureNote
      words={accountsWords(counted, { heard, silent, atRisk, sinceOn, isNarrowed }, currency)}
      ways={[
        left > 0 && { href: hrefWith("/accounts", others), words: othersWords(left, filters, "that") },
        { href: "/accounts", words: "Show all accounts" },
      ]}
    />
  );
}
