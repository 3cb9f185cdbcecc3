import { expect, test } from "vitest";
import { findAnything } from "@/lib/finding/find-anything";
import { closeCase } from "@/lib/recovery/close-case";
import { makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

test("finds accounts, people and open cases of the own workspace by any part of a name, at most five of each", async () => {
  const [mine, other] = [await makeWorkspace(), await makeWorkspace()];
  const named = { contact: { name: "Zoë Quillfeather" } };
  const { caseId, contactId } = await makeCase(mine, named);
  await makeCase(other, named);
  const found = await findAnything(mine.executive, { words: "quillF" });
  expect(found.people.map(({ id }) => id)).toEqual([contactId]);
  expect(found.cases).toMatchObject([{ id: caseId, stage: "new", contact: { name: "Zoë Quillfeather" } }]);

  await closeCase(mine.manager, { caseId, outcome: "not_an_issue", note: "x" });
  expect((await findAnything(mine.manager, { words: "quill" })).cases).toEqual([]);
  expect((await findAnything(mine.manager, { words: "q%l" })).people).toEqual([]);

  for (let n = 0; n < 6; n += 1) await makeCase(mine, { contact: { name: `Quentin ${n}` } });
  expect((await findAnything(mine.manager, { words: "quentin" })).people).toHaveLength(5);
});
