"use client";

import { useEffect, useState } from "react";

type Options = {
  readonly items: readonly string[];
  readonly setItems: (items: string[]) => void;
  /** How many at the beginning stay where they are. */
  readonly fixed?: number;
  /** What an item is called, to be said when it moves. */
  readonly nameOf: (item: string) => string;
  /** The id of an item's buttons; `-up` and `-down` are added. */
  readonly idOf: (item: string) => string;
};

/** What is said of the last change, and what it puts the focus on: the first of these ids that can have it. */
type Told = { readonly said: string; readonly focus: readonly string[] };

/** A list that is put in order by buttons: says what happened, and keeps the focus on what was moved. */
export function useOrderedList({ items, setItems, fixed = 0, nameOf, idOf }: Options) {
  // Both come with the drawing of what they are about: a field that is added is there to be focused.
  const [{ said, focus }, tell] = useState<Told>({ said: "", focus: [] });
  useEffect(() => {
    const targets = focus.map((id) => document.getElementById(id));
    targets.find((target) => target && !target.matches(":disabled"))?.focus();
  }, [focus]);

  function move(item: string, by: -1 | 1) {
    const to = items.indexOf(item) + by;
    const next = items.filter((other) => other !== item).toSpliced(to, 0, item);
    const [up, down] = [`${idOf(item)}-up`, `${idOf(item)}-down`];
    setItems(next);
    tell({
      said: `${nameOf(item)} is now number ${to + 1} of ${items.length}.`,
      focus: by < 0 ? [up, down] : [down, up],
    });
  }

  function remove(item: string) {
    const at = items.indexOf(item);
    const neighbour = items[at + 1] ?? items[at - 1];
    setItems(items.filter((other) => other !== item));
    tell({
      said: `${nameOf(item)} is removed.`,
      focus: neighbour ? [`${idOf(neighbour)}-up`, `${idOf(neighbour)}-down`] : [],
    });
  }

  function add(item: string, fieldId: string) {
    setItems([...items, item]);
    tell({ said: `${nameOf(item)} is added as number ${items.length + 1}.`, focus: [fieldId] });
  }

  const buttonsOf = (item: string) => {
    const at = items.indexOf(item);
    return {
      id: idOf(item),
      onUp: at > fixed ? () => move(item, -1) : null,
      onDown: at >= fixed && at < items.length - 1 ? () => move(item, 1) : null,
    };
  };
  return { said, add, remove, buttonsOf };
}
