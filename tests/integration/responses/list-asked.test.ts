import { addMinutes } from "date-fns";
import { expect, test } from "vitest";
import { discardResponse } from "@/lib/responses/discard-response";
import { listAsked } from "@/lib/responses/list-asked";
import { writeObservations } from "@/lib/responses/record-observation";
import { makeAskedContact, openLink, sendForm } from "@/tests/factories/answer";
import { MONDAY } from "@/tests/factories/case";
import { tracesOf } from "@/tests/factories/traces";
import { visit } from "@/tests/factories/visit";
import { makeWorkspace } from "@/tests/factories/workspace";

test("says of what a person was asked where the answer stands, from nothing seen to discarded", async () => {
  const workspace = await makeWorkspace();
  const { link, contactId } = await makeAskedContact(workspace, { now: MONDAY });
  const now = async () => {
    await writeObservations();
    return (await listAsked(workspace.executive, contactId)).map(({ state }) => state);
  };

  expect(await now()).toEqual([null]);
  const { nonce } = await openLink(link, { at: MONDAY, score: "9" });
  expect(await now()).toEqual(["observed"]);
  await visit(link, {
    room: "seen",
    method: "POST",
    form: { nonce, gesture: "key" },
    at: addMinutes(MONDAY, 1),
  });
  expect(await now()).toEqual(["provisional"]);
  await visit(link, { method: "POST", form: { score: "0" }, at: addMinutes(MONDAY, 2) });
  expect(await now()).toEqual(["suspect"]);
  await sendForm(link, { score: "9", nonce }, undefined, addMinutes(MONDAY, 3));
  expect(await now()).toEqual(["confirmed"]);

  const answered = (await tracesOf(workspace)).responses.find(({ isActive }) => isActive);
  const [asked] = await listAsked(workspace.executive, contactId);
  expect(asked).toMatchObject({ responseId: answered?.id });
  await discardResponse(workspace.admin, { responseId: answered?.id ?? "", note: "A test." });
  expect(await now()).toEqual(["discarded"]);
});

test("shows a workspace nothing of another, and nothing of no id", async () => {
  const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
  const { contactId } = await makeAskedContact(theirs, { now: MONDAY });
  expect(await listAsked(mine.admin, contactId)).toEqual([]);
  expect(await listAsked(mine.admin, "nobody")).toEqual([]);
});
