import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "@/lib/platform/migrate-database";

const IDLE_FIRMS = 300;
const MAILS = 100_000;
const AT = new Date("2026-03-04T09:30:00Z");

// A database of its own: every other test of sending would look through so many firms.
const name = `amends_due_${randomUUID().slice(0, 8)}`;
const shared = process.env.DATABASE_URL ?? "";
const url = shared.replace(/\/amends_test$/, `/${name}`);
const db = new Client({ connectionString: url });
const busy = randomUUID();
const sending = randomUUID();
const paused = randomUUID();

beforeAll(async () => {
  await migrateDatabase(url);
  await db.connect();
  // Mails alone, without the people they go to.
  await db.query("set session_replication_role = replica");
  await db.query(
    `insert into workspaces (id, public_key, name)
     select case n when 0 then $1::uuid else uuidv7() end, 'firm-' || n, 'Firm ' || n from generate_series(0, $2::int) n`,
    [busy, IDLE_FIRMS],
  );
  await db.query(
    `insert into campaigns (workspace_id, id, name, survey_version_id, state)
     select id, uuidv7(), 'Quiet', uuidv7(), 'sending'::campaign_state from workspaces where id <> $1
     union all select $1, $2, 'Sending', uuidv7(), 'sending'
     union all select $1, $3, 'Paused', uuidv7(), 'paused'`,
    [busy, sending, paused],
  );
  await db.query(
    `insert into deliveries (workspace_id, id, invitation_id, campaign_id, state, due_at)
     select $1, uuidv7(), uuidv7(), $2, 'pending', $3::timestamptz - n * interval '1 second' from generate_series(1, $4::int) n`,
    [busy, sending, AT, MAILS],
  );
  await db.query("analyze workspaces, campaigns, deliveries");
}, 120_000);
afterAll(async () => {
  await db.end();
  const server = new Client({ connectionString: shared });
  await server.connect();
  await server.query(`drop database ${name} with (force)`);
  await server.end();
});

/** Asks as the worker does, and counts what was read of the deliveries meanwhile. */
async function ask() {
  await db.query("begin");
  await db.query("set local role amends_worker");
  const { rows } = await db.query<{ id: string }>("select workspaces_with_due_deliveries($1) as id", [AT]);
  const { rows: reads } = await db.query<{ scans: number; isLittle: boolean }>(
    `select seq_scan::int as scans, seq_tup_read + idx_tup_fetch <= 1 as "isLittle"
     from pg_stat_xact_user_tables where relname = 'deliveries'`,
  );
  await db.query("commit");
  return { named: rows.map(({ id }) => id), ...reads[0] };
}

test("however much is due in one firm, nothing of it is read through for the others", async () => {
  expect(await ask()).toEqual({ named: [busy], scans: 0, isLittle: true });
});

test("nor is what waits in a paused campaign, beside a campaign in which nothing is due", async () => {
  await db.query("update deliveries set campaign_id = $1", [paused]);
  await db.query("vacuum analyze deliveries");
  expect(await ask()).toEqual({ named: [], scans: 0, isLittle: true });
});

test("nor without statistics, as after a restore", async () => {
  await db.query("delete from pg_statistic where starelid = 'deliveries'::regclass");
  expect(await ask()).toEqual({ named: [], scans: 0, isLittle: true });
});
