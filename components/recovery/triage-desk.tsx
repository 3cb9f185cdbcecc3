"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { FormAction } from "@/components/form/form-state";
import type { Assignee } from "@/lib/recovery/list-assignees";
import type { QueueOrder } from "@/lib/recovery/queue-order";
import type { QueueRow as Row } from "@/lib/recovery/read-queue-rows";
import { CasePreview } from "./case-preview";
import { ChosenBar } from "./chosen-bar";
import { HeldNote } from "./held-note";
import { DESK_KEYS } from "./keys-dialog";
import { PageKeys, useKeysSwitch } from "./page-keys";
import { QueueRow, rowId } from "./queue-row";
import { RememberDesk } from "./remember-desk";
import { casePath, owedDeed, owedPath } from "./step-words";
import classes from "./triage-desk.module.css";
import { useChosen } from "./use-chosen";
import { useHeldRows } from "./use-held-rows";
import { useReturnToRow } from "./use-return-to-row";

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
  members: readonly Assignee[];
  assign: FormAction;
  searchId: string;
  memberId: string;
  /** Where this desk is, with its filters and its page. */
  href: string;
};

/** The queue at the left, the chosen case at the right, and the keys that go through it. */
export function TriageDesk(props: Props) {
  const { rows, order, now, timeZone, canAct, members, assign, searchId, memberId, href } = props;
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [previewedId, preview] = useState<string | null>(null);
  const [areKeysOn] = useKeysSwitch();
  const { shown, isHeld, arrived, left, showFresh } = useHeldRows(rows, list);
  const chosen = useChosen(shown.flatMap(({ id, stage }) => (stage === "closed" ? [] : id)));

  const place = shown.findIndex(({ id }) => id === previewedId);
  const previewed = shown[Math.max(0, place)];
  useReturnToRow(memberId);
  const focusRow = (row: Row | undefined) => row && document.getElementById(rowId(row.id))?.focus();
  const open = (path: (caseId: string) => string) => previewed && router.push(path(previewed.id));

  const openCase = () => open(casePath);
  const keys = {
    j: () => focusRow(shown[Math.max(0, place) + 1]),
    k: () => focusRow(shown[Math.max(0, place - 1)]),
    a: () =>
      open((id) => (canAct && previewed && owedDeed(previewed).deed ? owedPath(previewed) : casePath(id))),
    x: () => canAct && previewed && chosen.toggle(previewed.id),
    r: showFresh,
    Escape: chosen.clear,
    Enter: openCase,
    "/": () => document.getElementById(searchId)?.focus(),
  };

  return (
    <>
      <div className={classes.desk}>
        <div className={classes.queue}>
          {isHeld && <HeldNote arrived={arrived} left={left} hasKeys={areKeysOn} onShow={showFresh} />}
          <ol ref={list} className={classes.rows} aria-label={LISTED[order]}>
            {shown.map((row) => (
              <li key={row.id}>
                <QueueRow
                  row={row}
                  now={now}
                  isSelected={row === previewed}
                  hasPreview={() => window.matchMedia("(min-width: 62em)").matches}
                  onSelect={() => preview(row.id)}
                  choice={
                    canAct && row.stage !== "closed"
                      ? { isChosen: chosen.has(row.id), onToggle: () => chosen.toggle(row.id) }
                      : null
                  }
                />
              </li>
            ))}
          </ol>
          {chosen.ids.length > 0 && (
            <ChosenBar
              caseIds={chosen.ids}
              members={members}
              action={assign}
              hasKeys={areKeysOn}
              onDone={chosen.clear}
            />
          )}
        </div>
        {previewed && (
          <CasePreview row={previewed} now={now} timeZone={timeZone} canAct={canAct} hasKeys={areKeysOn} />
        )}
      </div>
      <RememberDesk
        memberId={memberId}
        href={href}
        cases={shown.map(({ id, account }) => ({ id, account: account.name }))}
      />
      <PageKeys keys={keys} named={DESK_KEYS} className={classes.keys} />
    </>
  );
}
