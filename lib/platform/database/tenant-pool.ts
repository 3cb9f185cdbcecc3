import { Pool, type PoolClient } from "pg";
import { Lease } from "./lease";

/** A pool that lends connections as leases and runs nothing outside a transaction. */
export class TenantPool extends Pool {
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
    return this.lend();
  }

  private async lend() {
    const client = await super.connect();
    return new Lease(client) as unknown as PoolClient;
  }
}
