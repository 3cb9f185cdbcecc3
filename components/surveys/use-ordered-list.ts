"use client";

import { useEffect, useRef, useState } from "react";

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

/** A list that is put in order by buttons: says what happened, and keeps the focus on what was moved. */
export function useOrderedList({ items, setItems, fixed = 0, nameOf, idOf }: Options) {
  const [said, setSaid] = useState("");
  const focus = useRef<string[]>([]);
  useEffect(() => {
    const targets = focus.current.map((id) => document.getElementById(id));
    focus.current = [];
    targets.find((target) => target && !target.matches(":disabled"))?.focus();
  });

  function move(item: string, by: -1 | 1) {
    const to = items.indexOf(item) + by;
    const next = items.filter((other) => other !== item).toSpliced(to, 0, item);
    focus.current =
      by < 0 ? [`${idOf(item)}-up`, `${idOf(item)}-down`] : [`${idOf(item)}-down`, `${idOf(item)}-up`];
    setItems(next);
    setSaid(`${nameOf(item)} is now number ${to + 1} of ${items.length}.`);
  }

  function remove(item: string) {
    const at = items.indexOf(item);
    const neighbour = items[at + 1] ?? items[at - 1];
    if (neighbour) focus.current = [`${idOf(neighbour)}-up`, `${idOf(neighbour)}-down`];
    setItems(items.filter((other) => other !== item));
    setSaid(`${nameOf(item)} is removed.`);
  }

  function add(item: string, fieldId: string) {
    focus.current = [fieldId];
    setItems([...items, item]);
    setSaid(`${nameOf(item)} is added as number ${items.length + 1}.`);
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
