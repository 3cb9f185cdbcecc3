import { AsyncLocalStorage } from "node:async_hooks";
import { vi } from "vitest";
import { Lease } from "@/lib/platform/database/lease";

const listening = new AsyncLocalStorage<string[]>();

/** Everything that the database is asked by this work, in its order, and nothing that others in this process ask meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { query } = Lease.prototype;
  const listener = vi.spyOn(Lease.prototype, "query").mockImplementation(function (this: Lease, config) {
    listening.getStore()?.push(config.text);
    return query.call(this, config);
  });
  try {
    const asked: string[] = [];
    await listening.run(asked, work);
    return asked;
  } finally {
    listener.mockRestore();
  }
}
