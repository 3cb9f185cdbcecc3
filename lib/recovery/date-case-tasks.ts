import type { Db } from "@/lib/platform/database/door";
import { dateTasks } from "@/lib/playbooks/date-tasks";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import type { CaseStage } from "@/prisma/generated/enums";
import { pauseOf } from "./case-hold";
import { readHolds } from "./read-holds";

type Standing = {
  readonly id: string;
  readonly round: number;
  readonly stage: CaseStage;
  readonly stageSince: Date;
};

/** Dates the open tasks of the stage a case is in, its holds considered. A step. */
export function dateCaseTasks(db: Db, workspaceId: string, { id: caseId, ...standing }: Standing) {
  return dateTasks(db, {
    ...standing,
    workspaceId,
    caseId,
    readTime: async () => {
      const time = await getWorkingTime(db, workspaceId);
      const holds = await readHolds(db, workspaceId, caseId);
      return { time, pauses: holds.map((hold) => pauseOf(hold, time.timeZone)) };
    },
  });
}
