import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { claimLinks } from "@/tests/factories/answer";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { makeWorkspace } from "@/tests/factories/workspace";
import { clockHeader } from "@/tests/replay/respondent-server";

const CLIENTS = 60;
const KILLED_AFTER = 12;

test("a web process killed in the middle loses no answer it has acknowledged, and leaves none by halves", async () => {
  const workspace = await makeWorkspace();
  const now = new Date();
  await makeContacts(workspace.admin, CLIENTS);
  await makeSendingCampaign(workspace.admin, now);
  const links = [...(await claimLinks(workspace, now)).values()];
  const port = String(await freePort());
  const web = fork("tests/bench/routerless-answer-server.ts", [port], { execArgv: ["--import", "tsx"] });
  const ended = once(web, "exit");
  await once(web, "message");

  let acknowledged = 0;
  const statuses = await Promise.all(
    links.map(async (link) => {
      const answer = await fetch(`http://127.0.0.1:${port}/r/${link}`, {
        method: "POST",
        headers: clockHeader(now),
        body: new URLSearchParams({ score: "2", comment: "Nobody called back." }),
      }).catch(() => null);
      if (answer?.status === 200 && ++acknowledged === KILLED_AFTER) web.kill("SIGKILL");
      return answer?.status ?? null;
    }),
  );
  const [, signal] = await ended;
  expect(signal).toBe("SIGKILL");
  expect(statuses).toContain(null);

  const kept = await inWorkspace(
    workspace.admin,
    (db) =>
      db.$queryRaw<{ whole: boolean }[]>`
        select (
          i.state = 'answered'
          and (select count(*) from answers a where a.workspace_id = r.workspace_id and a.response_id = r.id) = 3
          and exists (
            select from recovery_cases k
            join case_events e on e.workspace_id = k.workspace_id and e.case_id = k.id and e.kind = 'opened'
            join pgboss.job j on j.name = 'recovery.tell-owner-of-case' and j.data->>'caseId' = k.id::text
            where k.workspace_id = r.workspace_id and k.response_id = r.id
          )
        ) as whole
        from responses r
        join invitations i on i.workspace_id = r.workspace_id and i.id = r.invitation_id
        where r.workspace_id = ${workspace.workspaceId}::uuid`,
  );
  expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
  expect(kept.filter(({ whole }) => !whole)).toEqual([]);
});
