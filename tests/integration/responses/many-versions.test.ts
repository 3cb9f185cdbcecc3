import { addMinutes, addSeconds } from "date-fns";
import { expect, test } from "vitest";
import { chooseResponse } from "@/lib/responses/choose-response";
import { getResponse } from "@/lib/responses/queries";
import { openBrowser, openLink } from "@/tests/factories/answer";
import { MONDAY as START } from "@/tests/factories/case";
import { askedWithGrace, countingScores } from "@/tests/factories/grace";
import { tracesOf } from "@/tests/factories/traces";
import { visit } from "@/tests/factories/visit";

const MOST_OF_ONE_NETWORK = 60;
const MOST_SUSPECT = 50;

test("a browser that goes on correcting is told when no more is kept, and its last one that was counts", async () => {
  const { workspace, link, settle } = await askedWithGrace(2);
  const send = await openBrowser(link, START);
  const at = (n: number) => addSeconds(START, n * 2);
  for (let n = 0; n < MOST_OF_ONE_NETWORK; n += 1) {
    const { status } = await send({ score: String(n % 11), comment: `${n}` }, at(n));
    expect(status).toBe(200);
  }
  const last = await send({ score: "0", comment: "one more" }, at(MOST_OF_ONE_NETWORK));
  expect(last.status).toBe(429);
  expect(last.body).toContain("This answer was not kept.");

  const { responses } = await tracesOf(workspace);
  expect(responses).toHaveLength(MOST_OF_ONE_NETWORK);
  const standing = responses.at(-1);
  expect(standing).toMatchObject({ isActive: true, score: (MOST_OF_ONE_NETWORK - 1) % 11 });
  await settle(standing?.id ?? "", addMinutes(START, 30));
  expect(await countingScores(workspace)).toEqual([standing?.score]);

  const { versions, versionCount } = await getResponse(workspace.admin, standing?.id ?? "");
  expect([versions.length, versionCount]).toEqual([50, MOST_OF_ONE_NETWORK]);
  expect(versions.at(-1)?.id).toBe(standing?.id);
});

test("a calm machine that answers first and goes on leaves room for the person, whose answer a member can choose", async () => {
  const { workspace, link } = await askedWithGrace(2);
  const CLOUD = { network: "a cloud", headers: { "user-agent": "a scanner" } };
  const page = await openLink(link, { at: addSeconds(START, -60) });
  const { nonce } = await visit(link, { ...CLOUD, at: addSeconds(START, -30) });
  const post = async (n: number, form: Record<string, string>) => {
    const at = addSeconds(START, n * 2);
    const given = { ...form, score: "0", comment: `${n}` };
    return (await visit(link, { ...CLOUD, method: "POST", form: given, at })).status;
  };
  const statuses: number[] = [];
  for (let n = 0; n < MOST_OF_ONE_NETWORK; n += 1) statuses.push(await post(n, { nonce }));
  for (let n = 0; n < MOST_SUSPECT; n += 1) statuses.push(await post(MOST_OF_ONE_NETWORK + n, {}));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect([await post(200, { nonce }), await post(201, {})]).toEqual([429, 429]);

  const form = { score: "9", nonce: page.nonce, gesture: "touch" };
  const sent = await visit(link, { method: "POST", form, at: addMinutes(START, 30) });
  expect(sent.body).toContain("What you have sent now was kept beside it");
  const { responses } = await tracesOf(workspace);
  const person = responses.find(({ score }) => score === 9);
  expect(person).toMatchObject({ state: "confirmed", flag: "other_browser" });
  const chosen = { responseId: person?.id ?? "", note: "The first was a machine." };
  await chooseResponse(workspace.admin, chosen, addMinutes(START, 40));
  expect(await countingScores(workspace)).toEqual([9]);
});
