import type { AnyJob } from "@/lib/platform/jobs";
import { waitingJobs } from "./waiting-jobs";

/** Runs a workspace's promised jobs as the queue does: each until it has succeeded once, and every call is one more try of the others. */
export function jobRunner(workspace: { readonly workspaceId: string }, jobs: readonly AnyJob[]) {
  const done = new Set<string>();
  return async () => {
    for (const job of jobs) {
      for (const payload of await waitingJobs(workspace, job.name)) {
        const key = JSON.stringify([job.name, payload]);
        if (done.has(key)) continue;
        await job.run(job.payload.parse(payload) as never).then(
          () => done.add(key),
          () => {},
        );
      }
    }
  };
}
