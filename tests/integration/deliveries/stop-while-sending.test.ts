import { expect, test } from "vitest";
import { suppressAddresses } from "@/lib/accounts/suppress-addresses";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { startMailServer } from "@/tests/factories/mail-server";
import { pump } from "@/tests/factories/pump";
import { makeWorkspace } from "@/tests/factories/workspace";

const PEOPLE = 120;
const SLOW_AFTER = 60;
const SLOW_MS = 1_000;

test("whoever says stop while a mail server has become slow is not written to by what was handed over before", async () => {
  const { workspaceId, lead } = await makeWorkspace();
  const contacts = await makeContacts(lead, PEOPLE);
  let stopped: Promise<number> | undefined;

  /** Everybody who has no mail yet says stop; how many had one when it was written down. */
  async function stopAll() {
    const reached = new Set(server.received.map(({ recipient }) => recipient));
    const others = contacts.map(({ email }) => email).filter((email) => !reached.has(email));
    await inWorkspace({ workspaceId }, async (db) => {
      await db.contact.updateMany({
        where: { workspaceId, email: { in: others } },
        data: { state: "unsubscribed" },
      });
      await suppressAddresses(db, workspaceId, others, "unsubscribed", new Date());
    });
    return server.received.length;
  }
  const server = await startMailServer(() => {
    if (server.received.length < SLOW_AFTER) return "accept";
    stopped ??= stopAll();
    return { acceptAfterMs: SLOW_MS };
  });
  await makeSendingCampaign(lead);
  await pump(workspaceId, server.url, { connections: 1 });
  await server.stop();

  // The one that the server was just being given.
  expect(server.received.length - ((await stopped) ?? 0)).toBeLessThanOrEqual(1);
  expect(server.received.length).toBeLessThan(PEOPLE / 2 + SLOW_AFTER);
});
