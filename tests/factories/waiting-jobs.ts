import { inWorkspace } from "@/lib/platform/database/door";

/** The payloads of the jobs of one kind that were promised in a workspace. */
export async function waitingJobs(workspace: { readonly workspaceId: string }, name: string) {
  const rows = await inWorkspace(
    workspace,
    (db) => db.$queryRaw<{ data: Record<string, string> }[]>`
      select data from pgboss.job where name = ${name} and data ->> 'workspaceId' = ${workspace.workspaceId}`,
  );
  return rows.map(({ data }) => data);
}
