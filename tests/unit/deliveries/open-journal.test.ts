import { randomUUID } from "node:crypto";
import * as files from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readJournal } from "@/lib/deliveries/journal-entries";
import { openJournal } from "@/lib/deliveries/open-journal";

vi.mock("node:fs", async (original) => {
  const given = await original<typeof files>();
  return { ...given, appendFileSync: vi.fn(given.appendFileSync) };
});

let folder: string;
beforeEach(() => {
  folder = files.mkdtempSync(join(tmpdir(), "amends-journal-"));
});
afterEach(() => files.rmSync(folder, { recursive: true, force: true }));

const attempt = () => ({ deliveryId: randomUUID(), attempt: 1 });
const nextTick = () => new Promise((resolve) => setImmediate(resolve));
const noted = (path: string) => readJournal(files.readFileSync(path, "utf8"))?.attempts;

/** The disk takes half of the next lines and no more. */
function fillDisk() {
  vi.mocked(files.appendFileSync).mockImplementationOnce((file, lines) => {
    const text = String(lines);
    files.writeSync(Number(file), text.slice(0, text.length / 2));
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  });
}

test("a mail that could not be noted is not begun, and the next one is noted all the same", () => {
  const journal = openJournal(folder, randomUUID());
  const [first, second] = [attempt(), attempt()];
  fillDisk();
  expect(() => journal.begun(first)).toThrow("no space left");
  journal.begun(second);
  expect([...(noted(journal.path)?.keys() ?? [])]).toEqual([second.deliveryId]);
  journal.close();
});

test("an answer that could not be noted goes with the next line", async () => {
  const journal = openJournal(folder, randomUUID());
  const [first, second] = [attempt(), attempt()];
  journal.begun(first);
  journal.answered(first, { accepted: true });
  fillDisk();
  await nextTick();
  expect(noted(journal.path)?.get(first.deliveryId)?.answer).toBeNull();
  journal.begun(second);
  expect(noted(journal.path)?.get(first.deliveryId)?.answer).toEqual({ accepted: true });
  journal.close();
});

test("a worker that ends with nothing open leaves nothing behind", async () => {
  const journal = openJournal(folder, randomUUID());
  const first = attempt();
  journal.begun(first);
  journal.answered(first, { accepted: true });
  journal.recorded([first.deliveryId]);
  journal.close();
  await nextTick();
  expect(files.readdirSync(folder)).toEqual([]);
});
