import { Text, Title } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { isTaskStage, TASK_STAGES } from "@/lib/playbooks/playbook-step";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { AddTaskForm } from "./add-task-form";
import classes from "./case-tasks.module.css";
import { dueHoursWords, STAGE_WORDS } from "./playbook-words";
import { TaskItem } from "./task-item";

export type TaskActions = Record<"settle" | "reopen" | "add", FormAction>;

/** Whether a case waits for a task before its next step. */
export function waitsForTask({ tasks, stage }: Pick<CaseDetail, "tasks" | "stage">): boolean {
  return stage !== "closed" && tasks.some(({ state, dueAt }) => state === "open" && dueAt !== null);
}

type Props = {
  found: CaseDetail;
  now: Date;
  /** The calendar date of now where the workspace is. */
  today: string;
  members: readonly { id: string; name: string }[];
  /** Null for whoever may only read. */
  actions: TaskActions | null;
};

/** What is to be done in a case: what it waits for now is open, what comes later and what is settled a press away. */
export function CaseTasks({ found, now, today, members, actions }: Props) {
  const { id: caseId, tasks, playbook, stage, owner } = found;
  const isRunning = stage !== "closed";
  const canSettle = isRunning ? actions : null;
  if (tasks.length === 0 && !canSettle) return null;

  const open = tasks.filter(({ state }) => state === "open");
  const current = open.filter(({ dueAt }) => dueAt !== null);
  const later = open.filter(({ dueAt }) => dueAt === null);
  const settled = tasks.filter(({ state }) => state !== "open");
  const item = (task: (typeof tasks)[number]) => (
    <TaskItem
      key={task.id}
      task={task}
      now={now}
      timeZone={found.timeZone}
      laterWords={
        task.dueHours !== null && isTaskStage(task.stage) ? dueHoursWords(task.stage, task.dueHours) : null
      }
      actions={canSettle}
    />
  );
  return (
    <section id="tasks" className={classes.tasks} aria-labelledby="tasks-title">
      <Title order={2} id="tasks-title">
        Tasks
      </Title>
      {playbook && (
        <Text c="dimmed" size="xs" dir="auto">
          By the playbook{" "}
          <TextLink href={`/recovery/playbooks/${playbook.id}`} inherit underline="always">
            {playbook.name}
          </TextLink>
          .{current.length > 0 && isRunning && " The next step waits until these are done or skipped."}
        </Text>
      )}
      {current.length > 0 && <ul className={classes.list}>{current.map(item)}</ul>}
      {current.length === 0 && tasks.length > 0 && isRunning && (
        <Text>Nothing is open before the next step.</Text>
      )}
      {later.length > 0 && (
        <Disclosure summary={`Later (${later.length})`}>
          {TASK_STAGES.map((during) => {
            const ofStage = later.filter((task) => task.stage === during);
            return (
              ofStage.length > 0 && (
                <div key={during}>
                  <Title order={3} className={classes.stage}>
                    {STAGE_WORDS[during]}
                  </Title>
                  <ul className={classes.list}>{ofStage.map(item)}</ul>
                </div>
              )
            );
          })}
        </Disclosure>
      )}
      {settled.length > 0 && (
        <Disclosure summary={`Done or skipped (${settled.length})`}>
          <ul className={classes.list}>{settled.map(item)}</ul>
        </Disclosure>
      )}
      {canSettle && (
        <Disclosure summary="Add a task">
          <AddTaskForm
            action={canSettle.add}
            caseId={caseId}
            today={today}
            ownerId={owner?.id ?? null}
            members={members}
          />
        </Disclosure>
      )}
    </section>
  );
}
