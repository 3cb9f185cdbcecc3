"use client";

import { Button } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { QueueRow as Row } from "@/lib/recovery/queries";
import type { QueueOrder } from "@/lib/recovery/queue-order";
import { CasePreview } from "./case-preview";
import { KeysDialog } from "./keys-dialog";
import { QueueRow, rowId } from "./queue-row";
import { casePath, NEXT_DEED, nextStepPath } from "./step-words";
import classes from "./triage-desk.module.css";
import { useDeskKeys } from "./use-desk-keys";
import { useFreshPage } from "./use-fresh-page";

/** What is listed, and what comes first. */
const LISTED = {
  rankAt: "Open cases, the most pressing first",
  openedAt: "Cases, the latest opened first",
  closedAt: "Closed cases, the latest closed first",
} as const satisfies Record<QueueOrder, string>;

type Props = {
  rows: Row[];
  order: QueueOrder;
  now: Date;
  timeZone: string;
  /** Whether the reader may move a case. */
  canAct: boolean;
  searchId: string;
};

/** The queue at the left, the chosen case at the right, and the keys that go through it. */
export function TriageDesk({ rows, order, now, timeZone, canAct, searchId }: Props) {
  const router = useRouter();
  const [chosenId, choose] = useState<string | null>(null);
  const [areKeysShown, keysDialog] = useDisclosure(false);
  const [areKeysOn, setKeysOn] = useLocalStorage({ key: "desk-keys", defaultValue: true });
  useFreshPage();

  const place = rows.findIndex(({ id }) => id === chosenId);
  const chosen = rows[Math.max(0, place)];
  const focusRow = (row: Row | undefined) => row && document.getElementById(rowId(row.id))?.focus();
  const open = (path: (caseId: string) => string) => chosen && router.push(path(chosen.id));

  const openCase = () => open(casePath);
  const keys = {
    j: () => focusRow(rows[place + 1]),
    k: () => focusRow(rows[place - 1]),
    a: () => open(canAct && chosen && NEXT_DEED[chosen.stage] ? nextStepPath : casePath),
    Enter: openCase,
    "/": () => document.getElementById(searchId)?.focus(),
  };
  useDeskKeys({ ...(areKeysOn && keys), "?": keysDialog.open });

  return (
    <>
      <div className={classes.desk}>
        <ol className={classes.queue} aria-label={LISTED[order]}>
          {rows.map((row) => (
            <li key={row.id}>
              <QueueRow
                row={row}
                now={now}
                isSelected={row === chosen}
                hasPreview={() => window.matchMedia("(min-width: 62em)").matches}
                onSelect={() => choose(row.id)}
              />
            </li>
          ))}
        </ol>
        {chosen && (
          <CasePreview row={chosen} now={now} timeZone={timeZone} canAct={canAct} hasKeys={areKeysOn} />
        )}
      </div>
      <Button variant="subtle" size="compact-sm" className={classes.keys} onClick={keysDialog.open}>
        Keys: press ?
      </Button>
      <KeysDialog isOpen={areKeysShown} onClose={keysDialog.close} areOn={areKeysOn} onToggle={setKeysOn} />
    </>
  );
}
