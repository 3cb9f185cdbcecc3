import { expect, test } from "vitest";
import { type JournalEntry, journalLine, readJournal } from "@/lib/deliveries/journal-entries";

const workerId = "019c0000-0000-7000-8000-000000000001";
const deliveryId = "019c0000-0000-7000-8000-000000000002";
const process = { host: "here", pid: 7, startedTicks: "12", bootId: "boot", pidSpace: "one" };
const worker: JournalEntry = { entry: "worker", workerId, process, hasPermit: true };
const begun = (attempt: number): JournalEntry => ({ entry: "begun", deliveryId, attempt });
const answered = (attempt: number): JournalEntry => ({
  entry: "answered",
  deliveryId,
  attempt,
  answer: { accepted: true },
});
const read = (...entries: JournalEntry[]) => readJournal(entries.map(journalLine).join(""));

test("tells whose it is and for whom the worker sent", () => {
  const workspaceId = "019c0000-0000-7000-8000-000000000003";
  expect(
    read(worker, { entry: "workspace", workspaceId }, { entry: "workspace", workspaceId }),
  ).toMatchObject({
    workerId,
    process,
    workspaceIds: [workspaceId],
  });
});

test.each<[string, JournalEntry[], unknown]>([
  ["begun and not answered", [begun(1)], { attempt: 1, answer: null }],
  ["answered", [begun(1), answered(1)], { attempt: 1, answer: { accepted: true } }],
  ["begun again after an answer", [begun(1), answered(1), begun(2)], { attempt: 2, answer: null }],
  ["refused before it was begun", [answered(1)], { attempt: 1, answer: { accepted: true } }],
])("of a mail that was %s the latest attempt counts", (_, entries, expected) => {
  expect(read(worker, ...entries)?.attempts.get(deliveryId)).toMatchObject(expected as object);
});

test("leaves out a line that was cut off, and keeps all before it", () => {
  const whole = [worker, begun(1)].map(journalLine).join("");
  const cut = journalLine(answered(1)).slice(0, -10);
  expect(readJournal(whole + cut)?.attempts.get(deliveryId)?.answer).toBeNull();
});

test("is nobody's without its first line", () => {
  expect(readJournal("")).toBeNull();
  expect(readJournal("not a journal\n{}\n")).toBeNull();
});
