import pg from "pg";
import { closeDatabase } from "@/lib/platform/database/client";
import { closeJobs } from "@/lib/platform/jobs";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { foundAnsweringFirm } from "./answering-firm";
import { foundBuildingFirm } from "./building-firm";
import { foundCalmFirm } from "./calm-firm";
import { foundHostileFirm } from "./hostile-firm";
import { NEW_ADMIN } from "./people";
import { foundRecoveringFirm } from "./recovering-firm";

// Run beside the product under test, on its database: a firm with nothing in it, one like any other, one for each way of answering, one to build a survey in, one with a desk of unhappy clients, and one with every field filled to its edge.
await createWorkspace({ name: "Founded Today", admin: { name: "Noor Haddad", email: NEW_ADMIN } });
await foundCalmFirm();
await foundAnsweringFirm();
await foundBuildingFirm();
await foundRecoveringFirm();
await foundHostileFirm(process.env.APP_URL ?? "");
await endGrace();
await closeJobs();
await closeDatabase();

/** The demo firm waits a moment before anything follows from an answer; these tests do not. */
async function endGrace() {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await owner.query("update workspaces set answer_grace_minutes = 0");
  await owner.end();
}
