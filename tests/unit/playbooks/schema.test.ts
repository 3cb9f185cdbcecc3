import { expect, test } from "vitest";
import { openTasksWords } from "@/lib/playbooks/open-tasks-words";
import { playbookFormSchema, savePlaybookSchema, settleTaskSchema } from "@/lib/playbooks/schema";
import { USUAL_STEPS } from "@/lib/playbooks/usual-playbook";

const playbookId = "019ab000-0000-7000-8000-000000000001";
const fieldsOf = (id: string, stage: string, title = `Step ${id}`) => ({
  [`title-${id}`]: title,
  [`stage-${id}`]: stage,
  [`doer-${id}`]: "owner",
  [`dueHours-${id}`]: "4",
  [`say-${id}`]: " We were late. ",
  [`dos-${id}`]: "Listen.\r\n\n  Write it down. ",
  [`donts-${id}`]: "",
});
const form = {
  playbookId,
  revision: "3",
  name: " Unhappy answer ",
  origin: "detractor",
  severity: "",
  order: ["b", "a", "c"],
  ...fieldsOf("a", "new"),
  ...fieldsOf("b", "planned"),
  ...fieldsOf("c", "new"),
};

function refusedFields(values: Record<string, unknown>) {
  return playbookFormSchema.safeParse(values).error?.issues.map(({ path }) => path.join("."));
}

test("the form gives the steps in the order of the stages, and within one as they stood, each line of advice by itself", () => {
  const { steps, ...playbook } = playbookFormSchema.parse(form);
  expect(playbook).toEqual({
    playbookId,
    revision: 3,
    name: "Unhappy answer",
    origin: "detractor",
    severity: null,
  });
  expect(steps.map(({ id }) => id)).toEqual(["a", "c", "b"]);
  expect(steps[0]).toEqual({
    id: "a",
    title: "Step a",
    stage: "new",
    doer: "owner",
    dueHours: 4,
    say: "We were late.",
    dos: ["Listen.", "Write it down."],
    donts: [],
  });
});

test.each([
  ["a step without words", { "title-c": " " }, ["title-c"]],
  ["a stage in which the client is waited for", { "stage-a": "following_up" }, ["stage-a"]],
  ["nobody's step", { "doer-a": "intern" }, ["doer-a"]],
  ["no time at all", { "dueHours-b": "0" }, ["dueHours-b"]],
  ["half an hour", { "dueHours-b": "0.5" }, ["dueHours-b"]],
  ["a line that is too long", { "dos-a": "x".repeat(501) }, ["dos-a"]],
  ["too many lines", { "donts-a": "x\n".repeat(21) }, ["donts-a"]],
  ["too much to say", { "say-a": "x".repeat(5_001) }, ["say-a"]],
  ["no step", { order: [] }, ["order"]],
  ["a step twice", { order: ["a", "a"] }, ["order"]],
  ["a step whose fields are missing", { order: ["z"] }, ["title-z", "stage-z", "doer-z", "dueHours-z"]],
  ["no name", { name: "" }, ["name"]],
] as const)("refuses %s at its field", (_what, change, fields) => {
  expect(refusedFields({ ...form, ...change })).toEqual(fields);
});

test("refuses a playbook of more than thirty steps", () => {
  const ids = Array.from({ length: 31 }, (_none, index) => `s${index}`);
  const many = Object.assign({}, form, ...ids.map((id) => fieldsOf(id, "new")), { order: ids });
  expect(refusedFields(many)).toEqual(["order"]);
  expect(playbookFormSchema.safeParse({ ...many, order: ids.slice(1) }).success).toBe(true);
});

test("a task is skipped only with a note", () => {
  const settle = (state: string, note?: string) =>
    settleTaskSchema.safeParse({ taskId: playbookId, state, note }).success;
  expect([
    settle("done"),
    settle("skipped", "On holiday."),
    settle("skipped"),
    settle("skipped", " "),
  ]).toEqual([true, true, false, false]);
});

test("the usual steps can be saved as they are", () => {
  const usual = {
    playbookId,
    revision: 1,
    name: "Usual",
    steps: USUAL_STEPS.map((step) => ({ ...step, dos: [...step.dos], donts: [...step.donts] })),
  };
  expect(savePlaybookSchema.parse(usual).steps).toEqual(USUAL_STEPS);
});

test.each([
  [["Call"], "One task is open: “Call”. Do it, or skip it with a note."],
  [["A", "B"], "Two tasks are open: “A” and “B”. Do them, or skip them with a note."],
  [["A", "B", "C"], "Three tasks are open: “A”, “B” and “C”. Do them, or skip them with a note."],
  [
    ["A", "B", "C", "D", "E"],
    "Five tasks are open: “A”, “B”, “C” and 2 more. Do them, or skip them with a note.",
  ],
])("names what is open: %j", (titles, words) => {
  expect(openTasksWords(titles)).toBe(words);
});
