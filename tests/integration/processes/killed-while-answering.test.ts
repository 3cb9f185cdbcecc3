import { fork } from "node:child_process";
import { once } from "node:events";
import { addMinutes } from "date-fns";
import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { settleOverdueAnswers } from "@/lib/responses/settle-overdue-answers";
import { claimLinks, openLink } from "@/tests/factories/answer";
import { bundleProcess, SHORT_LIVED } from "@/tests/factories/bundle-process";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { makeWorkspace } from "@/tests/factories/workspace";
import { clockHeader } from "@/tests/replay/respondent-server";

const BEFORE = 12;
const DURING = 120;

test("a web process killed in the middle loses no answer it has acknowledged, and what it left to be settled is settled by the clock", async () => {
  const workspace = await makeWorkspace();
  const now = new Date();
  await makeContacts(workspace.admin, BEFORE + DURING);
  await makeSendingCampaign(workspace.admin, now);
  const links = [...(await claimLinks(workspace, now))];
  const { port, kill } = await startWeb();

  const acknowledged: string[] = [];
  const nonces = new Map<string, string>();
  for (const [, link] of links) nonces.set(link, (await openLink(link, { at: now })).nonce);
  const answer = async ([email, link]: [string, string]) => {
    const form = {
      score: "2",
      comment: "Nobody called back.",
      remedy: "A call",
      nonce: nonces.get(link) ?? "",
      gesture: "touch",
    };
    const reply = await fetch(`http://127.0.0.1:${port}/r/${link}`, {
      method: "POST",
      headers: { ...clockHeader(now), "user-agent": "a browser" },
      body: new URLSearchParams(form),
    }).catch(() => null);
    if (reply?.status === 200) acknowledged.push(email);
  };
  await Promise.all(links.slice(0, BEFORE).map(answer));
  expect(acknowledged).toHaveLength(BEFORE);
  const during = links.slice(BEFORE).map(answer);
  await Promise.race(during);
  await kill();
  await Promise.all(during);
  expect(acknowledged.length).toBeLessThan(links.length);
  await settleOverdueAnswers({ now: addMinutes(now, 2), workspaceId: workspace.workspaceId });

  const kept = await readAnswers(workspace);
  expect(kept.map(({ email }) => email)).toEqual(expect.arrayContaining(acknowledged));
  expect(kept.filter(({ isWhole }) => !isWhole)).toEqual([]);
});

/** The product's answering in a process of its own. */
async function startWeb() {
  const port = String(await freePort());
  const script = await bundleProcess("tests/replay/respondent-process.ts");
  const web = fork(script, [port], { execArgv: SHORT_LIVED });
  const ended = once(web, "exit");
  const died = ended.then(() => {
    throw new Error("The web process ended before it was ready.");
  });
  await Promise.race([once(web, "message"), died]);
  died.catch(() => {});
  return {
    port,
    kill: async () => {
      web.kill("SIGKILL");
      expect((await ended)[1]).toBe("SIGKILL");
    },
  };
}

/** Whose answers are kept, and whether each has all that belongs to it: its questions, its case, the case's trace and the mail to its owner. */
function readAnswers({ admin, workspaceId }: Awaited<ReturnType<typeof makeWorkspace>>) {
  return inWorkspace(
    admin,
    (db) =>
      db.$queryRaw<{ email: string; isWhole: boolean }[]>`
        select c.email, (
          i.state = 'answered'
          and (select count(*) from answers a where a.workspace_id = r.workspace_id and a.response_id = r.id) = 1
          and exists (
            select from recovery_cases k
            join case_events e on e.workspace_id = k.workspace_id and e.case_id = k.id and e.kind = 'opened'
            join pgboss.job j on j.name = 'recovery.tell-owner-of-case' and j.data->>'caseId' = k.id::text
            where k.workspace_id = r.workspace_id and k.response_id = r.id
          )
        ) as "isWhole"
        from responses r
        join invitations i on i.workspace_id = r.workspace_id and i.id = r.invitation_id
        join contacts c on c.workspace_id = r.workspace_id and c.id = r.contact_id
        where r.workspace_id = ${workspaceId}::uuid`,
  );
}
