import { expect, test } from "vitest";
import { readSourceTree } from "@/tests/unit/architecture/source-tree";

const OF_THE_DESK = /^components\/(recovery|gestures|causes|playbooks|incidents)\//;
const WRITES = /<(TextAreaField|ApologyField|ApologyComposer|WhysField|\w+Fields)\b/;

test("every form of the recovery desk in which one writes keeps what is typed", () => {
  const forms = readSourceTree()
    .filter(({ path }) => OF_THE_DESK.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/<SubmitForm\b.*?<\/SubmitForm>/gs)].map(([form]) => ({ path, form })),
    )
    .filter(({ form }) => WRITES.test(form));
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.filter(({ form }) => !form.includes("draft=")).map(({ path }) => path)).toEqual([]);
});
