import type { PoolClient, QueryConfig } from "pg";

type Phase = "opened" | "begun" | "inside" | "ended";

const TENANT_STATEMENT =
  /^\s*select set_config\('app\.workspace_id', \$1, true\), set_config\('app\.door', \$2, true\)/i;
const ISOLATION_STATEMENT = /^\s*set transaction isolation level/i;
const END_STATEMENT = /^\s*(commit|rollback)\s*;?\s*$/i;

/**
 * One borrowing of a connection, for exactly one transaction that names its workspace first.
 *
 * Prisma may dispatch a statement after it has given its connection back (prisma/orm#29762); whoever borrows
 * the connection next would then run it. A lease is never reused, so such a late statement finds it ended.
 */
export class Lease {
  private phase: Phase = "opened";
  private inFlight = 0;
  private released = false;

  constructor(private readonly client: PoolClient) {
    // Whoever waits for a statement is told that the connection is lost; unheard, the event would end the process.
    client.on("error", ignore);
  }

  /** Runs one statement after those asked for before it; refuses it outside the transaction or before the workspace is set. */
  async query(config: QueryConfig) {
    this.phase = nextPhase(this.phase, config.text);
    this.inFlight += 1;
    try {
      return await this.client.query(config);
    } finally {
      this.inFlight -= 1;
    }
  }

  on(event: "error", listener: (error: Error) => void) {
    this.client.on(event, listener);
    return this;
  }

  removeListener(event: "error", listener: (error: Error) => void) {
    this.client.removeListener(event, listener);
    return this;
  }

  /** Gives the connection back once; a connection that is not idle is destroyed instead. */
  release(error?: Error | boolean) {
    if (this.released) return;
    this.released = true;
    const isIdle = this.inFlight === 0 && (this.phase === "ended" || this.phase === "opened");
    this.phase = "ended";
    this.client.release(error ?? !isIdle);
    this.client.removeListener("error", ignore);
  }
}

function ignore() {}

function nextPhase(phase: Phase, text: string): Phase {
  if (phase === "opened" && /^\s*begin\s*$/i.test(text)) return "begun";
  if (phase === "begun" && ISOLATION_STATEMENT.test(text)) return "begun";
  if (phase === "begun" && TENANT_STATEMENT.test(text)) return "inside";
  if ((phase === "begun" || phase === "inside") && END_STATEMENT.test(text)) return "ended";
  if (phase === "inside") return "inside";
  throw new Error(
    phase === "ended"
      ? "A statement arrived after its transaction had ended; it was not run."
      : "A statement arrived before its transaction named a workspace; it was not run.",
  );
}
