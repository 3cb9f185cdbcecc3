import { createSignInLink } from "@/lib/access/sign-in-token";
import { closeDatabase } from "@/lib/platform/database/client";
import { acrossWorkspaces } from "@/lib/platform/database/door";
import { closeJobs } from "@/lib/platform/jobs";
import { DEMO_ADMIN_EMAIL, seedDemoFirm } from "@/prisma/seed/demo-firm";

const LINK_MINUTES = 60;

/** A one-time sign-in link for the person at the terminal; founds the demo firm first where nobody is a member of anything. */
export async function createFirstLink(
  onProgress: (sentence: string) => void,
  mark: { set: () => void; clear: () => void },
) {
  try {
    const isEmpty = await acrossWorkspaces(async (db) => {
      const members = await db.$queryRaw<unknown[]>`select 1 from memberships_of_email(${DEMO_ADMIN_EMAIL})`;
      return members.length === 0;
    });
    if (isEmpty) {
      onProgress("Founding the demo firm: a year of campaigns");
      mark.set();
      await seedDemoFirm(onProgress);
      mark.clear();
    }
    return await acrossWorkspaces((db) => createSignInLink(db, DEMO_ADMIN_EMAIL, new Date(), LINK_MINUTES));
  } finally {
    await closeJobs();
    await closeDatabase();
  }
}
