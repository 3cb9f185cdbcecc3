import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { DueText } from "@/components/ui/due-text";
import type { CaseTaskRow } from "@/lib/playbooks/list-case-tasks";
import { AdviceText, hasAdvice } from "./advice-text";
import type { TaskActions } from "./case-tasks";
import { ReopenTaskForm } from "./reopen-task-form";
import { SettleTaskForm } from "./settle-task-form";
import classes from "./task-item.module.css";

type Props = {
  task: CaseTaskRow;
  now: Date;
  timeZone: string;
  /** By when it is due, where its time has not come. */
  laterWords: string | null;
  /** Null for whoever may only read, or where nothing can be done any more. */
  actions: TaskActions | null;
};

/** One task: what, whose, by when, what helps, and how it was settled. */
export function TaskItem({ task, now, timeZone, laterWords, actions }: Props) {
  const { id, title, owner, dueAt, state, settledAt, settledBy, note, advice } = task;
  const isOpen = state === "open";
  return (
    <li className={classes.task} data-state={state}>
      <div className={classes.title} dir="auto">
        {title}
      </div>
      <div className={classes.facts}>
        <bdi>{owner?.name ?? "Nobody yet"}</bdi>
        {isOpen && dueAt && (
          <>
            {" · "}
            <DueText dueAt={dueAt} now={now} timeZone={timeZone} />
          </>
        )}
        {isOpen && !dueAt && laterWords && ` · ${laterWords}`}
        {settledAt && (
          <>
            {" · "}
            {state === "done" ? "done" : "skipped"} <DateText at={settledAt} now={now} timeZone={timeZone} />
            {settledBy && settledBy !== owner?.name && (
              <>
                {" by "}
                <bdi>{settledBy}</bdi>
              </>
            )}
          </>
        )}
      </div>
      {note && (
        <p className={classes.note} dir="auto">
          {note}
        </p>
      )}
      {isOpen && hasAdvice(advice) && (
        <Disclosure summary="What to say, do and not do">
          <AdviceText advice={advice} />
        </Disclosure>
      )}
      {actions && isOpen && dueAt && <SettleTaskForm action={actions.settle} taskId={id} title={title} />}
      {actions && !isOpen && <ReopenTaskForm action={actions.reopen} taskId={id} title={title} />}
    </li>
  );
}
