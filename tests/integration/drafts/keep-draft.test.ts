import { expect, test } from "vitest";
import { keepDraft } from "@/lib/drafts/keep-draft";
import { getDraft } from "@/lib/drafts/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeWorkspace } from "@/tests/factories/workspace";

const AT = 1_790_000_000_000;
const draft = {
  place: "a case",
  name: "new 0",
  typedAt: AT,
  values: { text: "We were late.", ticked: ["a"] },
};

test("what was typed is there again for its member, and for nobody else in this workspace or another", async () => {
  const { manager, lead } = await makeWorkspace();
  const other = await makeWorkspace();
  await keepDraft(manager, draft);

  const { place, ...kept } = draft;
  expect(await getDraft(manager, { place })).toEqual(kept);
  expect(await getDraft(lead, { place })).toBeNull();
  expect(await getDraft(other.manager, { place })).toBeNull();

  await keepDraft(lead, { ...draft, values: null });
  await keepDraft(other.manager, { ...draft, values: { text: "theirs" } });
  expect(await getDraft(manager, { place })).toEqual(kept);
});

test("what was typed later wins, whichever arrives first, and what was sent is forgotten", async () => {
  const { manager } = await makeWorkspace();
  await keepDraft(manager, { ...draft, typedAt: AT + 1, values: { text: "later" } });
  await keepDraft(manager, draft);
  expect(await getDraft(manager, draft)).toMatchObject({ values: { text: "later" } });
  await keepDraft(manager, { ...draft, values: null });
  expect(await getDraft(manager, draft)).toMatchObject({ values: { text: "later" } });
  await keepDraft(manager, { ...draft, typedAt: AT + 3, values: null });
  // Other devices hear that it was sent: what they still have of it is done with.
  const sent = { typedAt: AT + 3, values: null };
  expect(await getDraft(manager, draft)).toMatchObject(sent);
  // It was under way when the form was sent.
  await keepDraft(manager, { ...draft, typedAt: AT + 2 });
  expect(await getDraft(manager, draft)).toMatchObject(sent);
  await keepDraft(manager, { ...draft, typedAt: AT + 4 });
  expect(await getDraft(manager, draft)).toMatchObject({ typedAt: AT + 4 });
});

test("of more than 200 places the oldest are forgotten, and no words for the sake of places that were emptied", async () => {
  const { manager, workspaceId } = await makeWorkspace();
  for (let place = 0; place < 202; place += 1) {
    await keepDraft(manager, { ...draft, place: `place ${place}` }, new Date(AT + place));
  }
  await keepDraft(manager, { ...draft, place: "sent", values: null }, new Date(AT + 300));
  const places = await inWorkspace(manager, (db) => db.draft.findMany({ where: { workspaceId } }));
  expect(places).toHaveLength(200);
  expect(await getDraft(manager, { place: "place 1" })).toBeNull();
  expect(await getDraft(manager, { place: "place 2" })).not.toBeNull();
});

test("more than 64 KB for one place is refused", async () => {
  const { manager } = await makeWorkspace();
  const long = { ...draft, values: { text: "ä".repeat(33_000) } };
  await expect(keepDraft(manager, long)).rejects.toThrow("too long to be kept");
});
