"use server";

import { formAction } from "@/app/_server/form-action";
import { addTask } from "@/lib/playbooks/add-task";
import { addTaskSchema, reopenTaskSchema, settleTaskSchema } from "@/lib/playbooks/schema";
import { settleTask } from "@/lib/playbooks/settle-task";
import { reopenTask } from "@/lib/recovery/reopen-task";

const revalidate = (_input: unknown, { caseId }: { caseId: string }) => [
  "/recovery/tasks",
  `/recovery/${caseId}`,
];

export const settleTaskAction = formAction(settleTaskSchema, settleTask, { revalidate });
export const reopenTaskAction = formAction(reopenTaskSchema, reopenTask, { revalidate });
export const addTaskAction = formAction(addTaskSchema, addTask, { revalidate });
