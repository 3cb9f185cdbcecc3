import { Pool, type PoolClient, type PoolConfig } from "pg";
import { log } from "../log";
import { Lease } from "./lease";

/** A pool that lends connections as leases and runs nothing outside a transaction. Its connections take statements one behind the other. */
export class TenantPool extends Pool {
  constructor(settings: PoolConfig) {
    super({ ...settings, pipeline: true });
    this.on("error", (error) => log.warn({ error }, "idle database connection lost"));
  }

  override connect(): Promise<PoolClient>;
  override connect(
    callback: (
      error: Error | undefined,
      client: PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(callback?: unknown): Promise<PoolClient> | undefined {
    if (callback) throw new Error("Connections of this pool are lent to transactions only.");
    return this.lend() as Promise<unknown> as Promise<PoolClient>;
  }

  /** A connection for one transaction. */
  async lend() {
    return new Lease(await super.connect());
  }
}
