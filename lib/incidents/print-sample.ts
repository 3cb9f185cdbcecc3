import type { Db } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { printMessage } from "./print-message";

type Message = { readonly incidentId: string; readonly subject: string; readonly body: string };

const EXAMPLE = { name: "Dana Example", locale: null };

/** Looks like a client's own link and opens nobody's page: whoever tries it must not speak for a client. */
const NOBODYS_PAGE = "/c/the-link-of-each-client";

/** A message as the first of those affected gets it, but for their own link. A step. */
export async function printSample(db: Db, workspaceId: string, { incidentId, subject, body }: Message) {
  const first = await db.incidentContact.findFirst({
    where: { workspaceId, incidentId },
    orderBy: { contactId: "asc" },
    select: { contact: { select: { name: true, locale: true } } },
  });
  const { name: firm } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true },
  });
  const pageLink = new URL(NOBODYS_PAGE, env().APP_URL).href;
  const mail = await printMessage({ firm, subject, body, pageLink }, first?.contact ?? EXAMPLE);
  return { ...mail, firm };
}
