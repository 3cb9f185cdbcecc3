import { expect, it } from "vitest";
import { schemaDrift } from "@/lib/platform/migrate-database";

it("keeps the migrated database and prisma/schema the same", async () => {
  expect(await schemaDrift(process.env.DATABASE_URL ?? "")).toBeNull();
});
