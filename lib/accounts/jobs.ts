import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue, type JobDefinition } from "@/lib/platform/jobs";
import { applyImport } from "./apply-import";
import { checkImport } from "./check-import";

const BUSY_WAIT_MS = 3_000;
const importPayload = z.object({ workspaceId: z.uuid(), importId: z.uuid() });
type ImportPayload = z.infer<typeof importPayload>;

export const checkImportJob = defineJob<ImportPayload>({
  name: "accounts.check-import",
  payload: importPayload,
  run: (payload) => checkImport(payload),
});

export const applyImportJob: JobDefinition<ImportPayload> = defineJob<ImportPayload>({
  name: "accounts.apply-import",
  payload: importPayload,
  run: async (payload) => {
    if ((await applyImport(payload)) === "done") return;
    await inWorkspace(systemActor(payload.workspaceId), (db) =>
      enqueue(db, applyImportJob, payload, { startAfter: new Date(Date.now() + BUSY_WAIT_MS) }),
    );
  },
});

export const accountJobs = [checkImportJob, applyImportJob];
