import { DomainError } from "./errors";
import { log } from "./log";

const MOST_ROWS = 200;
const MOST_TURNS = 5;

/** One row that is due, with what lists are sorted by. */
export type DueRow = { readonly id: string; readonly at: Date };

/** What a clock hands to each of its rounds. */
export type Rounds = {
  /** Looked at before each row: work that is to stop stops. */
  readonly signal?: AbortSignal;
  /** Behind which row of a workspace the next round begins, for those a round did not come to the end of. */
  readonly places?: Map<string, DueRow>;
};

type Work = {
  readonly workspaceIds: readonly string[];
  /** So many rows of a workspace that are due, the oldest first and those of one time by their ids, behind one of them. */
  readonly read: (workspaceId: string, take: number, after: DueRow | null) => Promise<readonly DueRow[]>;
  /** Does what is to be done with one; says whether there was anything to do. */
  readonly work: (workspaceId: string, id: string) => Promise<boolean>;
  /** For the log: "a case could not be escalated". */
  readonly failed: string;
};

/**
 * Works off what is due, the workspaces in turns of 200 rows each and of five turns at most, so that no firm's backlog holds up another's.
 * A row that fails, or a workspace that cannot be read, holds up none of the rest, and a refusal is no failure. Returns how many were done.
 */
export async function workInTurns(
  { workspaceIds, read, work, failed }: Work,
  { signal, places = new Map() }: Rounds = {},
): Promise<number> {
  let done = 0;
  for (const workspaceId of places.keys())
    if (!workspaceIds.includes(workspaceId)) places.delete(workspaceId);
  let waiting = workspaceIds;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const unfinished: string[] = [];
    for (const workspaceId of waiting) {
      try {
        const rows = await read(workspaceId, MOST_ROWS, places.get(workspaceId) ?? null);
        for (const { id } of rows) {
          if (signal?.aborted) return done;
          if (await workOn(workspaceId, id)) done += 1;
        }
        const last = rows.length < MOST_ROWS ? undefined : rows.at(-1);
        if (last) {
          places.set(workspaceId, last);
          unfinished.push(workspaceId);
        } else places.delete(workspaceId);
      } catch (error) {
        log.error({ workspaceId, error }, "what is due in a workspace could not be read");
      }
    }
    waiting = unfinished;
  }
  return done;

  async function workOn(workspaceId: string, id: string) {
    try {
      return await work(workspaceId, id);
    } catch (error) {
      if (!(error instanceof DomainError)) log.error({ workspaceId, id, error }, failed);
      return false;
    }
  }
}
