import { heardFilter } from "@/app/_server/heard-filter";
import { othersWords, peopleWords } from "@/components/accounts/heard-words";
import { FigureNote } from "@/components/form/figure-note";
import { hrefWith } from "@/components/form/href-with";
import type { Actor } from "@/lib/access/actor";
import { countContacts } from "@/lib/accounts/queries";
import type { ContactRole } from "@/prisma/generated/enums";

type Filters = {
  search?: string;
  accountId?: string;
  role?: ContactRole;
  heard?: string;
  silent?: string;
};
type Props = { actor: Actor; filters: Filters; now: Date; timeZone: string };

/** What the list counts when a figure led here, and the way to the people that the figure leaves out. */
export async function PeopleNote({ actor, filters, now, timeZone }: Props) {
  const { search, accountId, role, heard, silent } = filters;
  if (!heard && !silent) return null;

  const count = (asked: Filters) =>
    countContacts(actor, { search, accountId, role, ...heardFilter(asked, now, timeZone).passing });
  const counted = await count(filters);
  const others = { ...filters, heard: silent, silent: heard };
  const left = await count(others);
  const { sinceOn } = heardFilter(filters, now, timeZone);
  const isNarrowed = Boolean(search || accountId);
  return (
    <FigureNote
      words={peopleWords(counted, { heard, silent, role, sinceOn, isNarrowed })}
      ways={[
        left > 0 && { href: hrefWith("/accounts/people", others), words: othersWords(left, filters, "who") },
        { href: "/accounts/people", words: "Show everybody" },
      ]}
    />
  );
}
