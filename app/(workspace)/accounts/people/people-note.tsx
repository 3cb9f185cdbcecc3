import { othersWords, peopleWords } from "@/components/accounts/heard-words";
import { FigureNote } from "@/components/form/figure-note";
import { hrefWith } from "@/components/form/href-with";
import type { Actor } from "@/lib/access/actor";
import { countContacts } from "@/lib/accounts/queries";
import type { AccountListFilter } from "@/lib/accounts/schema";
import { lastMonths } from "@/lib/platform/period";

type Filters = Pick<AccountListFilter, "search" | "accountId" | "role" | "heard" | "silent">;
type Props = { actor: Actor; filters: Filters; now: Date; timeZone: string };

/** What the list counts when a figure led here, and the way to the people that the figure leaves out. */
export async function PeopleNote({ actor, filters, now, timeZone }: Props) {
  const { search, accountId, role, heard, silent } = filters;
  const months = heard ?? silent;
  if (!months) return null;

  const counted = await countContacts(actor, filters, now);
  const others = { ...filters, heard: silent, silent: heard };
  const left = await countContacts(actor, others, now);
  const sinceOn = lastMonths(Number(months), now, timeZone).fromOn;
  const isNarrowed = Boolean(search || accountId);
  return (
    <FigureNote
      words={peopleWords(counted, { heard, silent, role, sinceOn, isNarrowed })}
      ways={[
        left > 0 && { href: hrefWith("/accounts/people", others), words: othersWords(left, filters) },
        { href: "/accounts/people", words: "Show everybody" },
      ]}
    />
  );
}
