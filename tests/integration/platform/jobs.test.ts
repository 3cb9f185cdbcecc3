import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { inWorkspace } from "@/lib/platform/database/door";
import { type AnyJob, defineJob, enqueue, prepareJobQueues, workOff } from "@/lib/platform/jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

const payload = z.object({ n: z.number() });
let stop: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function makeJob(
  run: (given: { n: number }, signal?: AbortSignal) => Promise<void>,
  giveUp = async (_given: { n: number }, _error: unknown) => {},
) {
  const job = defineJob({ name: `test.${randomUUID()}`, payload, run, giveUp });
  await prepareJobQueues(process.env.DATABASE_URL ?? "", [job.name]);
  return job;
}

const start = async (job: AnyJob) => {
  stop = await workOff([job]);
};

describe("a job", () => {
  it("is promised with its change, and forgotten when the change is rolled back", async () => {
    const { admin } = await makeWorkspace();
    const ran: number[] = [];
    const job = await makeJob(async ({ n }) => void ran.push(n));

    const failing = inWorkspace(admin, async (db) => {
      await enqueue(db, job, { n: 1 });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await inWorkspace(admin, (db) => enqueue(db, job, { n: 2 }));

    await start(job);
    await vi.waitFor(() => expect(ran).toEqual([2]), 10_000);
  });

  it("that fails does not have its neighbours done again", async () => {
    const { admin } = await makeWorkspace();
    const ran: number[] = [];
    const job = await makeJob(async ({ n }) => {
      ran.push(n);
      if (n === 3 && ran.filter((one) => one === 3).length === 1) throw new Error("not this time");
    });
    await inWorkspace(admin, async (db) => {
      for (const n of [1, 2, 3, 4, 5]) await enqueue(db, job, { n });
    });

    await start(job);
    await vi.waitFor(() => expect(ran.filter((n) => n === 3)).toHaveLength(2), 30_000);
    expect([...ran].sort()).toEqual([1, 2, 3, 3, 4, 5]);
  });

  it("that is long hears that its process is to end", async () => {
    const { admin } = await makeWorkspace();
    let hasBegun = false;
    const job = await makeJob(async (_, signal) => {
      hasBegun = true;
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    });
    await inWorkspace(admin, (db) => enqueue(db, job, { n: 1 }));
    await start(job);
    await vi.waitFor(() => expect(hasBegun).toBe(true), 10_000);
    const begin = performance.now();
    await stop?.();
    stop = undefined;
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it("is given up once, with the reason, after its last try failed and not before", async () => {
    const { admin } = await makeWorkspace();
    const failure = new Error("never");
    const happened: unknown[] = [];
    const job = await makeJob(
      async ({ n }) => {
        happened.push(`try of ${n}`);
        if (n < 3) throw failure;
      },
      async ({ n }, error) => {
        happened.push([n, error]);
        throw new Error("that failed too");
      },
    );
    await inWorkspace(admin, async (db) => {
      for (const n of [1, 3]) await enqueue(db, job, { n });
      await db.$executeRaw`update pgboss.job set retry_limit = 1, retry_delay = 0 where name = ${job.name}`;
    });

    await start(job);
    await vi.waitFor(() => expect(happened).toHaveLength(4), 30_000);
    expect(happened.filter((one) => one === "try of 1")).toHaveLength(2);
    expect(happened.at(-1)).toEqual([1, failure]);
    await vi.waitFor(async () => {
      const states = await inWorkspace(
        admin,
        (db) => db.$queryRaw<object[]>`
          select state::text, (data->>'n')::int as n from pgboss.job where name = ${job.name} order by n`,
      );
      expect(states).toEqual([
        { state: "failed", n: 1 },
        { state: "completed", n: 3 },
      ]);
    }, 30_000);
  });

  it("with a payload that is not its own is refused before it is queued", async () => {
    const { admin } = await makeWorkspace();
    const job = await makeJob(async () => {});
    const wrong = inWorkspace(admin, (db) => enqueue(db, job, { n: "one" } as never));
    await expect(wrong).rejects.toThrow();
  });
});
