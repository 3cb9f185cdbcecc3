import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertIsolation, findIsolationFaults } from "@/lib/platform/database/isolation-gate";

const PLANTED_DEFECTS: [name: string, sql: string, fault: RegExp][] = [
  [
    "row-level security switched off",
    "alter table accounts disable row level security",
    /accounts has no forced/,
  ],
  [
    "row-level security that spares the owner",
    "alter table accounts no force row level security",
    /accounts has no forced/,
  ],
  [
    "a table without a workspace",
    "create table strays (id uuid primary key); alter table strays enable row level security; alter table strays force row level security",
    /strays has no workspace_id/,
  ],
  ["a dropped policy", "drop policy own_workspace on contacts", /contacts lacks the policy/],
  [
    "a policy for everybody",
    "create policy open_door on contacts for select using (true)",
    /open_door on contacts opens more/,
  ],
  [
    "a policy that only checks reads",
    "drop policy own_workspace on contacts; create policy own_workspace on contacts using (workspace_id = app_workspace()) with check (true)",
    /contacts lacks the policy/,
  ],
  ["an index across workspaces", "create index stray on contacts (email)", /stray on contacts is not led/],
  [
    "a unique key across workspaces",
    "alter table contacts add constraint one_id unique (id)",
    /one_id on contacts is not led/,
  ],
  [
    "a foreign key on the id alone",
    "create unique index stray_id on teams (id); alter table accounts add constraint stray_key foreign key (team_id) references teams (id)",
    /stray_key on accounts can point/,
  ],
  [
    "a grant to truncate",
    "grant truncate on responses to amends_app",
    /amends_app may truncate on responses/,
  ],
  ["a grant to everybody", "grant select on responses to public", /Everybody may select on responses/],
  ["a rewritable trail", "grant update on case_events to amends_app", /amends_app may update on case_events/],
  ["a role past row-level security", "alter role amends_worker bypassrls", /amends_worker can pass by/],
  [
    "a definer function without search_path",
    "create function stray() returns int language sql security definer as 'select 1'",
    /stray\(\) runs with its owner's rights/,
  ],
];

describe("the isolation gate", () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  beforeAll(() => client.connect());
  afterAll(() => client.end());

  it("finds no fault in the migrated database", async () => {
    await expect(assertIsolation(process.env.DATABASE_URL ?? "")).resolves.toBeUndefined();
  });

  it.each(PLANTED_DEFECTS)("finds %s", async (_name, sql, fault) => {
    await client.query("begin");
    try {
      await client.query(sql);
      expect((await findIsolationFaults(client)).join("\n")).toMatch(fault);
    } finally {
      await client.query("rollback");
    }
  });
});
