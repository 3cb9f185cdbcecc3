import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inWorkspace, inWorkspaceRaw } from "@/lib/platform/database/door";
import type { RawDb } from "@/lib/platform/database/raw-db";
import { makeWorkspace } from "@/tests/factories/workspace";

const ROUNDS = 300;

const owner = new Client({ connectionString: process.env.DATABASE_URL });

beforeAll(() => owner.connect());
afterAll(() => owner.end());

function addTeam(db: RawDb, workspaceId: string, name: string) {
  return db.$executeRaw`
    insert into teams (workspace_id, id, name) values (${workspaceId}::uuid, gen_random_uuid(), ${name})`;
}

async function teamsOf({ admin }: Awaited<ReturnType<typeof makeWorkspace>>) {
  const teams = await inWorkspace(admin, (db) => db.team.findMany({ select: { name: true } }));
  return teams.map(({ name }) => name);
}

describe("the door for SQL alone", () => {
  test("shows a workspace its own rows and nobody else's, however many pass through at a time", async () => {
    const workspaces = [await makeWorkspace(), await makeWorkspace(), await makeWorkspace()] as const;
    const seen = await Promise.all(
      Array.from({ length: ROUNDS }, async (_, round) => {
        const { admin, workspaceId } = workspaces[round % 3] ?? workspaces[0];
        const [members, again] = await inWorkspaceRaw(admin, (db) =>
          Promise.all([
            db.$queryRaw<{ id: string }[]>`select workspace_id as id from members`,
            db.$queryRaw<{ id: string }[]>`select workspace_id as id from members where email <> ${"nobody"}`,
          ]),
        );
        return [...members, ...again].map(({ id }) => id === workspaceId);
      }),
    );
    expect(seen).toHaveLength(ROUNDS);
    expect(seen.every((own) => own.length === 10 && own.every(Boolean))).toBe(true);
  });

  test("refuses a row of another workspace", async () => {
    const [one, two] = [await makeWorkspace(), await makeWorkspace()];
    const intrusion = inWorkspaceRaw(one.admin, (db) => addTeam(db, two.workspaceId, "Intruders"));
    await expect(intrusion).rejects.toThrow(/row-level security/);
    expect(await teamsOf(two)).not.toContain("Intruders");
  });

  test("does what is asked for together in the order in which it was asked for", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId } = workspace;
    await inWorkspaceRaw(workspace.admin, (db) =>
      Promise.all([
        addTeam(db, workspaceId, "First"),
        db.$executeRaw`update teams set name = 'Second' where workspace_id = ${workspaceId}::uuid and name = 'First'`,
        db.$executeRaw`update teams set name = 'Third' where workspace_id = ${workspaceId}::uuid and name = 'Second'`,
      ]),
    );
    expect(await teamsOf(workspace)).toContain("Third");
  });

  test("keeps nothing of a transaction of which one statement failed, and its connections go on", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, admin } = workspace;
    const before = await teamsOf(workspace);
    for (let round = 0; round < 30; round += 1) {
      const failing = inWorkspaceRaw(admin, (db) =>
        Promise.all([
          addTeam(db, workspaceId, "Half"),
          db.$executeRaw`select 1 / ${0}::int`,
          addTeam(db, workspaceId, "Written"),
        ]),
      );
      await expect(failing).rejects.toThrow(/division by zero/);
    }
    expect(await teamsOf(workspace)).toEqual(before);
  });

  test("tells whoever overlooked a failure that nothing was kept", async () => {
    const workspace = await makeWorkspace();
    const before = await teamsOf(workspace);
    const overlooking = inWorkspaceRaw(workspace.admin, async (db) => {
      await addTeam(db, workspace.workspaceId, "Overlooked");
      await db.$executeRaw`select 1 / ${0}::int`.catch(() => 0);
    });
    await expect(overlooking).rejects.toThrow(/nothing of it was kept/);
    expect(await teamsOf(workspace)).toEqual(before);
  });

  test("does not run what comes after its end", async () => {
    const workspace = await makeWorkspace();
    let late: Promise<unknown> = Promise.resolve();
    await inWorkspaceRaw(workspace.admin, async (db) => {
      late = sleep(50).then(() => addTeam(db, workspace.workspaceId, "Late"));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow(/after its transaction had ended/);
    expect(await teamsOf(workspace)).not.toContain("Late");
  });

  test("takes and gives an instant for the same instant", async () => {
    const { admin } = await makeWorkspace();
    const newYear = new Date("2026-01-01T00:00:00.123Z");
    const [row] = await inWorkspaceRaw(
      admin,
      (db) => db.$queryRaw<{ at: Date }[]>`select ${newYear}::timestamptz as at`,
    );
    expect(row?.at).toEqual(newYear);
  });
});

describe("a connection that is lost in the middle", () => {
  test("is told to whoever waits for it, and the next transaction finds another", async () => {
    const workspace = await makeWorkspace();
    const { admin, workspaceId } = workspace;
    for (let round = 0; round < 12; round += 1) {
      const cut = inWorkspaceRaw(admin, async (db) => {
        await addTeam(db, workspaceId, "Cut off");
        const [own] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
        await owner.query("select pg_terminate_backend($1)", [own?.pid]);
        // Nothing is under way while the server hangs up.
        await sleep(20);
        await addTeam(db, workspaceId, "Afterwards");
      });
      await expect(cut).rejects.toThrow();
    }
    expect(await teamsOf(workspace)).not.toContain("Cut off");
    await inWorkspaceRaw(admin, (db) => addTeam(db, workspaceId, "Anew"));
    expect(await teamsOf(workspace)).toContain("Anew");
  });
});
