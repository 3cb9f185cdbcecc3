import { closeDatabase } from "@/lib/platform/database/client";
import { closeJobs } from "@/lib/platform/jobs";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { foundCalmFirm } from "./calm-firm";
import { foundHostileFirm } from "./hostile-firm";
import { NEW_ADMIN } from "./people";

// Run beside the product under test, on its database: a firm with nothing in it, one like any other, and one with every field filled to its edge.
await createWorkspace({ name: "Founded Today", admin: { name: "Noor Haddad", email: NEW_ADMIN } });
await foundCalmFirm();
await foundHostileFirm(process.env.APP_URL ?? "");
await closeJobs();
await closeDatabase();
