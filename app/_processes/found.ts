import { z } from "zod";
import { createSignInLink } from "@/lib/access/sign-in-token";
import { closeDatabase } from "@/lib/platform/database/client";
import { acrossWorkspaces } from "@/lib/platform/database/door";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { ensureLocalSecret, leave, loadSettings } from "./settings";

const [firm, adminName, adminEmail] = process.argv.slice(2);
loadSettings();
ensureLocalSecret();

try {
  if (!firm || !adminName || !adminEmail) {
    throw new Error(
      'Say whom it is for: npm run found -- "Firm name" "Name of the first admin" admin@firm.example',
    );
  }
  const email = adminEmail.trim().toLowerCase();
  await createWorkspace({ name: firm, admin: { name: adminName, email } });
  const link = await acrossWorkspaces((db) => createSignInLink(db, email, new Date(), 60));
  console.log(`${firm} is founded. ${adminName} signs in within an hour with:\n${link}`);
  await closeDatabase();
} catch (error) {
  leave(sentenceFor(error));
}

function sentenceFor(error: unknown) {
  if (error instanceof z.ZodError) return new Error(error.issues[0]?.message);
  const isUnmigrated = error instanceof Error && "code" in error && error.code === "P2021";
  return isUnmigrated ? new Error("The database is not prepared yet. Run npm run db:migrate first.") : error;
}
