import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "pg";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectionSettings } from "@/lib/platform/database/client";
import { TenantPool } from "@/lib/platform/database/tenant-pool";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { makeWorkspace } from "@/tests/factories/workspace";
import { LateStatementAdapter } from "./late-statement-adapter";

const MEMBERS = /from "public"\."members"/i;
const ROUNDS = 1500;

let workspaces: string[];
let client: PrismaClient | undefined;

beforeAll(async () => {
  workspaces = [];
  for (let i = 0; i < 6; i += 1) workspaces.push((await makeWorkspace(`Fuzz ${i}`)).workspaceId);
});
afterEach(async () => {
  await client?.$disconnect();
  client = undefined;
});

type PoolKind = typeof Pool | typeof TenantPool;

function open(kind: PoolKind, max: number, hooks: ConstructorParameters<typeof LateStatementAdapter>[1]) {
  const pool = new kind(connectionSettings(process.env.DATABASE_URL ?? "", "amends_app", max));
  client = new PrismaClient({ adapter: new LateStatementAdapter(pool, hooks) });
  return client;
}

function enter(db: Prisma.TransactionClient, workspaceId: string) {
  return db.$queryRaw`select set_config('app.workspace_id', ${workspaceId}, true), set_config('app.door', ${"workspace"}, true)`;
}

function readMembers(through: PrismaClient, workspaceId: string, timeout: number) {
  return through.$transaction(
    async (db) => {
      await enter(db, workspaceId);
      return db.member.findMany({ select: { workspaceId: true } });
    },
    { timeout, maxWait: 20_000 },
  );
}

/** One connection: a read is held back until its transaction has timed out and another workspace's has begun. */
async function readTooLate(kind: PoolKind) {
  const [mine = "", other = ""] = workspaces;
  const held = Promise.withResolvers<void>();
  const rowsOfLateRead: unknown[] = [];
  const through = open(kind, 1, {
    before: async (sql) => (MEMBERS.test(sql) ? held.promise : undefined),
    after: (sql, rows) => {
      if (MEMBERS.test(sql)) rowsOfLateRead.push(...rows);
    },
  });
  const first = readMembers(through, mine, 50).catch((error: Error) => error);
  await sleep(200);
  await through.$transaction(
    async (db) => {
      await enter(db, other);
      held.resolve();
      await sleep(200);
    },
    { timeout: 5_000, maxWait: 5_000 },
  );
  return { rowsOfLateRead, refused: await first };
}

describe("a statement that comes after its transaction has ended", () => {
  it("is never run on the connection that another workspace now has", async () => {
    const { rowsOfLateRead, refused } = await readTooLate(TenantPool);
    expect(rowsOfLateRead).toEqual([]);
    expect(refused).toBeInstanceOf(Error);
  });

  it("is run there by the stock pool: when this fails, Prisma has mended itself and the lease may go", async () => {
    const { rowsOfLateRead } = await readTooLate(Pool);
    expect(rowsOfLateRead).toHaveLength(5);
  });
});

describe.each([
  ["without injected delay", 0, 5_000],
  ["with injected delay and short time-outs", 12, 10],
])("fuzzed transactions %s", (_name, delayMs, timeoutMs) => {
  it(`read no foreign row in ${ROUNDS} tries`, async () => {
    const through = open(TenantPool, 3, {
      before: async () => {
        if (delayMs > 0) await sleep(Math.random() * delayMs);
      },
    });
    let reads = 0;
    let foreign = 0;
    const worker = async (offset: number) => {
      for (let round = offset; round < ROUNDS; round += 12) {
        const workspaceId = workspaces[round % workspaces.length] ?? "";
        const rows = await readMembers(through, workspaceId, timeoutMs).catch(() => []);
        reads += rows.length > 0 ? 1 : 0;
        foreign += rows.filter((row) => row.workspaceId !== workspaceId).length;
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, offset) => worker(offset)));
    expect(foreign).toBe(0);
    expect(reads).toBeGreaterThan(0);
  });
});
