import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { forgetOldReports } from "@/lib/bounces/forget-old-reports";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeSentMail } from "../../factories/sent-mail";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
});
afterAll(() => owner.end());
beforeEach(async () => {
  workspace = await makeWorkspace();
});

test("raw reports and mails are forgotten after 30 days, and not before", async () => {
  const { workspaceId } = workspace;
  const { deliveryId } = await makeSentMail(workspace.lead);
  const now = new Date("2026-03-31T12:00:00Z");
  await inWorkspace(workspace, async (db) => {
    for (const [name, receivedAt] of [
      ["old", new Date("2026-03-01T11:59:59Z")],
      ["young", new Date("2026-03-01T12:00:01Z")],
    ] as const) {
      await db.providerEvent.create({
        data: { workspaceId, provider: "ses", eventId: name, payload: "{}", receivedAt },
      });
      const raw = new Uint8Array();
      await db.inboundMessage.create({
        data: { workspaceId, deliveryId, recipient: name, digest: name, raw, receivedAt },
      });
    }
  });
  await forgetOldReports(now);
  const left = await inWorkspace(workspace, async (db) => ({
    events: await db.providerEvent.findMany({ where: { workspaceId }, select: { eventId: true } }),
    mails: await db.inboundMessage.findMany({ where: { workspaceId }, select: { recipient: true } }),
  }));
  expect(left).toEqual({ events: [{ eventId: "young" }], mails: [{ recipient: "young" }] });
});

const OLD = new Date("2026-03-01T00:00:00Z");
const NOW = new Date("2026-04-15T00:00:00Z");

const plantOld = ({ workspaceId }: { workspaceId: string }, count: number) =>
  inWorkspace({ workspaceId }, (db) =>
    db.providerEvent.createMany({
      data: Array.from({ length: count }, (_, i) => ({
        workspaceId,
        provider: "ses" as const,
        eventId: String(i),
        payload: "{}",
        receivedAt: OLD,
      })),
    }),
  );
const leftOf = ({ workspaceId }: { workspaceId: string }) =>
  inWorkspace({ workspaceId }, (db) => db.providerEvent.count({ where: { workspaceId } }));

/** Has the database refuse to delete a workspace's reports as long as `when` holds of the deleted rows. */
async function refuseToDelete({ workspaceId }: { workspaceId: string }, when: string) {
  const name = `refuse_${workspaceId.replaceAll("-", "")}`;
  await owner.query(`
    create function ${name}() returns trigger language plpgsql as $$
    begin
      if (select ${when} from gone where workspace_id = '${workspaceId}') then raise exception 'not so'; end if;
      return null;
    end $$;
    create trigger ${name} after delete on provider_events referencing old table as gone
      for each statement execute function ${name}();`);
  return () => owner.query(`drop trigger ${name} on provider_events; drop function ${name}();`);
}

test("many are deleted a thousand at a time, so that no statement takes long", async () => {
  await plantOld(workspace, 2_001);
  const allow = await refuseToDelete(workspace, "count(*) > 1000");
  await forgetOldReports(NOW).finally(allow);
  expect(await leftOf(workspace)).toBe(0);
});

test("where it fails in one workspace, every other's are forgotten all the same", async () => {
  const [first, failing, last] = [workspace, await makeWorkspace(), await makeWorkspace()];
  for (const one of [first, failing, last]) await plantOld(one, 1);
  const allow = await refuseToDelete(failing, "count(*) > 0");
  await forgetOldReports(NOW).finally(allow);
  expect([await leftOf(first), await leftOf(failing), await leftOf(last)]).toEqual([0, 1, 0]);
  await forgetOldReports(NOW);
  expect(await leftOf(failing)).toBe(0);
});
