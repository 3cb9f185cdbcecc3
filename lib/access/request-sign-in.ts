import { signInMail } from "@/emails/sign-in";
import { acrossWorkspaces } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mailer";
import { createSignInLink } from "./sign-in-token";

const LINKS_PER_HOUR = 5;
const HOUR_MS = 3_600_000;

/**
 * Mails a sign-in link to a member's address. Unknown addresses, and the sixth request of an hour, get the same
 * answer in the same time: the mail itself is sent after the answer.
 */
export async function requestSignIn(email: string, now = new Date()) {
  const link = await acrossWorkspaces(async (db) => {
    const memberships = await db.$queryRaw<
      unknown[]
    >`select workspace_id from memberships_of_email(${email})`;
    const recent = await db.signInToken.count({
      where: { email, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
    });
    if (memberships.length === 0 || recent >= LINKS_PER_HOUR) return null;
    return createSignInLink(db, email, now);
  });
  if (link) void sendLink(email, link);
}

async function sendLink(email: string, link: string) {
  try {
    await sendMail({ to: email, ...(await signInMail({ link })) });
  } catch (error) {
    log.error({ error }, "sign-in mail not sent");
  }
}
