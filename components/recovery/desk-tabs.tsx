import { hrefWith } from "@/components/form/href-with";
import { ChoiceLinks } from "@/components/ui/choice-links";
import type { QueueScope } from "@/lib/recovery/schema";
import { countedWords } from "./counted-words";
import classes from "./desk-tabs.module.css";

type Filters = Readonly<Record<string, string | undefined>>;

type Props = {
  scope: QueueScope;
  counts: Readonly<Record<QueueScope, number>>;
  isBoard: boolean;
  /** The filters that stay whatever is chosen. */
  filters: Filters;
};

const NAMES = { mine: "Mine", team: "Team", all: "All" } as const satisfies Record<QueueScope, string>;
const SCOPES = Object.keys(NAMES) as QueueScope[];
const VIEWS = [
  { name: "Queue", view: undefined },
  { name: "Board", view: "board" },
] as const;

/** Whose cases are shown, each with how many are open; and whether as one queue or by stage. */
export function DeskTabs({ scope, counts, isBoard, filters }: Props) {
  const view = isBoard ? "board" : undefined;
  return (
    <div className={classes.row}>
      <ChoiceLinks
        label="Whose cases"
        choices={SCOPES.map((one) => ({
          name: NAMES[one],
          count: countedWords(counts[one]),
          href: hrefWith("/recovery", { ...filters, view, scope: one }),
          isCurrent: one === scope,
        }))}
      />
      <ChoiceLinks
        label="View"
        choices={VIEWS.map((one) => ({
          name: one.name,
          href: hrefWith("/recovery", { ...filters, scope, view: one.view }),
          isCurrent: one.view === view,
        }))}
      />
    </div>
  );
}
