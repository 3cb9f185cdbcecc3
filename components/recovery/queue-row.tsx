import { Checkbox } from "@mantine/core";
import Link from "next/link";
import { type MouseEvent, useRef } from "react";
import { ClientWords } from "@/components/ui/client-words";
import { Money } from "@/components/ui/money";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { ORIGIN_NAME } from "@/components/ui/stage-name";
import type { QueueRow as Row } from "@/lib/recovery/read-queue-rows";
import classes from "./queue-row.module.css";
import { RankReasons } from "./rank-reasons";
import { casePath } from "./step-words";

type Props = {
  row: Row;
  now: Date;
  isSelected: boolean;
  /** Whether there is a preview beside the queue. */
  hasPreview: () => boolean;
  onSelect: () => void;
  /** Whether it is among those that are dealt with together; null where nothing can be done with it. */
  choice: { readonly isChosen: boolean; readonly onToggle: () => void } | null;
};

/** One case of the queue. A first click shows it beside the queue where there is room; a second, or Enter, opens it. */
export function QueueRow({ row, now, isSelected, hasPreview, onSelect, choice }: Props) {
  // Null unless a finger or a mouse is on it: a screen reader's click, or a voice's, opens the case at once.
  const press = useRef<{ wasSelected: boolean } | null>(null);

  function previewFirst(event: MouseEvent) {
    const isFirst = press.current?.wasSelected === false;
    press.current = null;
    const isPlainClick = event.detail === 1 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (isPlainClick && isFirst && hasPreview()) event.preventDefault();
  }

  return (
    <div className={classes.frame} data-choosable={choice !== null || undefined}>
      {choice && (
        <Checkbox
          size="xs"
          className={classes.choice}
          checked={choice.isChosen}
          onChange={choice.onToggle}
          aria-label={`Select ${row.account.name}, ${row.contact.name}`}
        />
      )}
      <div className={classes.row}>
        <span id={`${rowId(row.id)}-why`} className={classes.line}>
          <RankReasons row={row} now={now} />
          <SeverityBadge severity={row.severity} />
        </span>
        <Link
          id={rowId(row.id)}
          href={casePath(row.id)}
          prefetch={false}
          className={classes.who}
          title={`${row.account.name}, ${row.contact.name}`}
          aria-describedby={`${rowId(row.id)}-why ${rowId(row.id)}-words`}
          aria-current={isSelected || undefined}
          onPointerDown={() => {
            press.current = { wasSelected: isSelected };
          }}
          onFocus={onSelect}
          onClick={previewFirst}
        >
          <bdi className={classes.account}>{row.account.name}</bdi>{" "}
          <bdi className={classes.person}>{row.contact.name}</bdi>
        </Link>
        <span id={`${rowId(row.id)}-words`} className={classes.line}>
          {row.excerpt ? (
            <ClientWords words={row.excerpt} size="inline" />
          ) : (
            <span className={row.ownNote ? classes.note : classes.quiet}>{wordless(row)}</span>
          )}
          {row.account.revenue !== null && row.account.currency && (
            <span className={classes.quiet}>
              <Money amount={row.account.revenue} currency={row.account.currency} isShort />
            </span>
          )}
        </span>
      </div>
    </div>
  );
}

export const rowId = (caseId: string) => `case-${caseId}`;

function wordless({ score, origin, ownNote }: Row) {
  if (ownNote) return `${ORIGIN_NAME[origin]}: ${ownNote}`;
  return score === null ? ORIGIN_NAME[origin] : `A score of ${score}, no comment`;
}
