import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { ADAPTER_OPTIONS } from "@/lib/platform/database/client";

type Hooks = {
  readonly before: (sql: string) => Promise<void>;
  readonly after?: (sql: string, rows: readonly unknown[]) => void;
};

/** The stock adapter, except that a statement waits for `before` between being asked for and being dispatched. */
export class LateStatementAdapter extends PrismaPg {
  constructor(
    pool: Pool,
    private readonly hooks: Hooks,
  ) {
    super(pool, ADAPTER_OPTIONS);
  }

  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      const query = transaction.queryRaw.bind(transaction);
      transaction.queryRaw = async (statement) => {
        await this.hooks.before(statement.sql);
        const result = await query(statement);
        this.hooks.after?.(statement.sql, result.rows);
        return result;
      };
      return transaction;
    };
    return adapter;
  }
}
