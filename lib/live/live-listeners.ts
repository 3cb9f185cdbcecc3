import type { LiveChange, WorkspaceChange } from "./live-change";

export type LiveListener = {
  readonly workspaceId: string;
  readonly memberId: string;
  /** `null` when notices may have been missed: anything may have changed. */
  readonly tell: (change: LiveChange | null) => void;
  readonly end: () => void;
  /** Asks at once whether the session it was opened with still holds. */
  readonly check: () => void;
};

/** The most streams of one member, and of one process. */
export const MOST_OF_MEMBER = 6;
export const MOST_OF_PROCESS = 5_000;

/** Who listens in this process. Each hears of their own workspace only, and of their own news only. */
export class LiveListeners {
  readonly #byWorkspace = new Map<string, Set<LiveListener>>();
  #size = 0;

  get size() {
    return this.#size;
  }

  /** How many streams a member has open here. */
  countOf({ workspaceId, memberId }: Pick<LiveListener, "workspaceId" | "memberId">) {
    return this.#of(workspaceId).filter((listener) => listener.memberId === memberId).length;
  }

  /** Lets somebody listen until the returned function is called. */
  add(listener: LiveListener) {
    const { workspaceId } = listener;
    const those = this.#byWorkspace.get(workspaceId) ?? new Set();
    this.#byWorkspace.set(workspaceId, those.add(listener));
    this.#size += 1;
    return () => {
      if (!those.delete(listener)) return;
      this.#size -= 1;
      if (those.size === 0 && this.#byWorkspace.get(workspaceId) === those) {
        this.#byWorkspace.delete(workspaceId);
      }
    };
  }

  /** Lets the streams of a member who has signed out somewhere find out which of them that was. */
  checkOf({ workspaceId, memberId }: Pick<LiveListener, "workspaceId" | "memberId">) {
    for (const listener of this.#of(workspaceId)) if (listener.memberId === memberId) listener.check();
  }

  tell({ workspaceId, ...change }: WorkspaceChange) {
    for (const { memberId, tell } of this.#of(workspaceId)) {
      if (change.kind === "case" || change.memberId === memberId) tell(change);
    }
  }

  /** For a time in which nothing was heard. */
  tellAll() {
    for (const { tell } of this.#all()) tell(null);
  }

  endAll() {
    for (const { end } of this.#all()) end();
  }

  #of(workspaceId: string) {
    return [...(this.#byWorkspace.get(workspaceId) ?? [])];
  }

  #all() {
    return [...this.#byWorkspace.values()].flatMap((those) => [...those]);
  }
}
