import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";
import { readJournal } from "@/lib/deliveries/journal-entries";
import { bundleProcess, SHORT_LIVED } from "@/tests/factories/bundle-process";

const report = z.object({ path: z.string(), begunIds: z.array(z.string()), failure: z.string() });

test("a disk that takes only a part of a line lets no mail begin that is not noted as a whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "amends-full-disk-"));
  const script = await bundleProcess("tests/factories/full-disk-process.ts");
  const { stdout } = await promisify(execFile)("sh", [
    ...["-c", 'ulimit -f 8; exec "$@"', "sh"],
    ...[process.execPath, ...SHORT_LIVED, script, folder],
  ]);
  const { path, begunIds, failure } = report.parse(JSON.parse(stdout));
  expect(failure).toBe("EFBIG");
  expect(begunIds.length).toBeGreaterThan(10);
  const journal = readJournal(await readFile(path, "utf8"));
  expect(begunIds.filter((id) => !journal?.attempts.has(id))).toEqual([]);
  await rm(folder, { recursive: true });
});
