import { bodyRoute, refuse } from "@/app/_server/body-route";
import { markRead } from "@/lib/notifications/mark-read";
import { markReadSchema } from "@/lib/notifications/schema";

const MOST_BYTES = 200;

/** Marks a piece of one's own news as read, while the page it leads to is opened already. */
export const POST = bodyRoute(
  { action: "workspace:read", mostBytes: MOST_BYTES, tooLarge: "This is not an id." },
  async (actor, { bytes }) => {
    const parsed = markReadSchema.safeParse({ id: new TextDecoder().decode(bytes) });
    if (!parsed.success) return refuse(400, "This is not an id.");
    await markRead(actor, parsed.data);
    return { status: 200, body: {} };
  },
);
