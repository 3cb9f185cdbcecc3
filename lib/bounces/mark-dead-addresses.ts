import type { Db } from "@/lib/platform/database/door";
import { announceBounce } from "./announce-bounce";
import { bounceInWords } from "./bounce-words";
import type { MailedAddress } from "./mailed-address";
import { stopWriting } from "./stop-writing";

export type DeadAddress = MailedAddress & {
  /** What the server said. */
  readonly words: string;
  readonly statusCode?: string | null;
};

/** Nobody is reached at these addresses any more: they are not written to again, and the account managers of those who had them hear of it. A step. */
export async function markDeadAddresses(
  db: Db,
  workspaceId: string,
  dead: readonly DeadAddress[],
  now: Date,
) {
  const marked = await stopWriting(db, {
    workspaceId,
    mailed: dead,
    state: "bounced",
    reason: "bounced",
    now,
  });
  const bounces = Map.groupBy(dead, ({ words, statusCode = null }) => bounceInWords(statusCode, words));
  for (const [bounceWords, alike] of bounces) {
    const of = new Set(alike.map(({ address }) => address));
    const contactIds = marked.flatMap(({ id, email }) => (of.has(email) ? [id] : []));
    await announceBounce(db, { workspaceId, contactIds, bounceWords, now });
  }
}
