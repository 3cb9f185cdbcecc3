import { parseArgs } from "node:util";
import { withBenchDatabase } from "@/tests/bench/bench-database";
import { BENCHES } from "@/tests/bench/benches";
import type { Result } from "@/tests/bench/measure";
import { asJson, asTable } from "@/tests/bench/report";
import { leave } from "./settings";

const { values } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" } } });
const names = values.only?.split(",") ?? Object.keys(BENCHES);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  leave(`There is no bench "${unknown.join(", ")}". There are: ${Object.keys(BENCHES).join(", ")}.`);
}

// Leaving by the front door takes the bench's Postgres along.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

try {
  const results: Result[] = [];
  await withBenchDatabase(async (database) => {
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (names.includes(name)) results.push(...(await bench(database)));
    }
  });
  console.log(values.json ? asJson(results) : `\n${asTable(results)}`);
  process.exit(0);
} catch (error) {
  leave(error);
}
