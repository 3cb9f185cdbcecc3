import { log } from "../log";
import { acrossWorkspaces } from "./door";

/** Tells the planner about rows that came in bulk; without it the next statements may be planned for an empty workspace. Never fails. */
export async function refreshStatistics() {
  try {
    await acrossWorkspaces((db) => db.$queryRaw`select refresh_statistics()::text`);
  } catch (error) {
    log.warn({ error }, "statistics not refreshed");
  }
}
