import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { QueueRow as Row } from "@/lib/recovery/read-queue-rows";

/**
 * The rows of the queue as they are shown. What changes inside a row shows at once; an order that changes waits while somebody
 * points at the list or has the focus in it, until they ask for it: nothing jumps under a hand.
 */
export function useHeldRows(rows: readonly Row[], list: RefObject<HTMLElement | null>) {
  const [order, setOrder] = useState(() => rows.map(({ id }) => id));
  const known = useRef(new Map<string, Row>());
  for (const row of rows) known.current.set(row.id, row);

  useLayoutEffect(() => {
    const isInUse = list.current?.matches(":hover, :focus-within") ?? false;
    if (!isInUse) setOrder(rows.map(({ id }) => id));
  }, [rows, list]);

  const fresh = rows.map(({ id }) => id);
  return {
    shown: order.flatMap((id) => known.current.get(id) ?? []),
    arrived: fresh.filter((id) => !order.includes(id)).length,
    left: order.filter((id) => !fresh.includes(id)).length,
    isHeld: order.join() !== fresh.join(),
    showFresh: () => setOrder(fresh),
  };
}
