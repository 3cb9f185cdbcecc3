import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listWorkspaceTables, plantRow } from "./planted-rows";

const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
const mine = randomUUID();
const other = randomUUID();
let tables: string[] = [];

beforeAll(async () => {
  await owner.connect();
  tables = await listWorkspaceTables(owner);
  for (const table of tables) {
    await plantRow(owner, table, mine);
    await plantRow(owner, table, other);
  }
});

afterAll(async () => {
  await owner.query("set session_replication_role = replica");
  for (const table of tables)
    await owner.query(`delete from ${table} where workspace_id in ($1, $2)`, [mine, other]);
  await owner.end();
});

/** Runs one statement as a serving role inside a workspace, and takes it back. */
async function inside(role: string, workspaceId: string, sql: string) {
  await owner.query("begin");
  try {
    await owner.query(`set local role ${role}`);
    await owner.query(
      "select set_config('app.workspace_id', $1, true), set_config('app.door', 'workspace', true)",
      [workspaceId],
    );
    const { rowCount } = await owner.query(sql);
    return rowCount;
  } finally {
    await owner.query("rollback");
  }
}

describe.each(["amends_app", "amends_worker"])("as %s", (role) => {
  it("every table shows the own row and not the other workspace's", async () => {
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) {
      expect(await inside(role, mine, `select 1 from ${table}`), table).toBe(1);
      expect(await inside(role, mine, `select 1 from ${table} where workspace_id = '${other}'`), table).toBe(
        0,
      );
    }
  });

  it("no table lets a row of another workspace be changed or deleted", async () => {
    for (const table of tables) {
      const where = `where workspace_id = '${other}'`;
      for (const sql of [
        `update ${table} set workspace_id = workspace_id ${where}`,
        `delete from ${table} ${where}`,
      ]) {
        const changed = await inside(role, mine, sql).catch((error: Error) => error.message);
        expect([0, `permission denied for table ${table}`], sql).toContain(changed);
      }
    }
  });

  it("no table takes a row that claims to be another workspace's", async () => {
    for (const table of tables) {
      const stolen = inside(role, mine, `update ${table} set workspace_id = '${other}'`);
      await expect(stolen, table).rejects.toThrow(/row-level security|permission denied/);
      const planted = inside(
        role,
        mine,
        `insert into ${table} select (jsonb_populate_record(t, '{"workspace_id": "${other}"}')).* from ${table} t`,
      );
      await expect(planted, table).rejects.toThrow(/row-level security/);
    }
  });

  it("no table answers a transaction that names no workspace", async () => {
    for (const table of tables) {
      await expect(inside(role, "", `select 1 from ${table}`), table).rejects.toThrow(
        /invalid input syntax for type uuid/,
      );
    }
  });
});
