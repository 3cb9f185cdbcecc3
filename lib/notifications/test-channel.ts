import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { openChannelUrl } from "./channel-url";
import { CHAT_MESSAGE } from "./chat-message";
import { postToWebhook } from "./post-to-webhook";
import { type ChannelInput, channelSchema } from "./schema";
import { judgeAnswer } from "./webhook-answer";

type Circumstances = NonNullable<Parameters<typeof postToWebhook>[2]> & { readonly now?: Date };

/** Really posts a test to a channel, paused or not, and says what the server answered. Throws RuleViolation with its words when it refused. */
export async function testChannel(
  actor: Actor,
  input: ChannelInput,
  { now = new Date(), ...circumstances }: Circumstances = {},
) {
  authorize(actor, "workspace:configure");
  const { channelId } = channelSchema.parse(input);
  const { workspaceId } = actor;
  const found = await inWorkspace(actor, async (db) => ({
    firm: await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { name: true } }),
    channel: await db.chatChannel.findUnique({
      where: { workspaceId_id: { workspaceId, id: channelId } },
      select: { kind: true, sealedUrl: true },
    }),
  }));
  if (!found.channel) throw new NotFoundError("This channel does not exist any more. Reload the page.");
  const { kind, sealedUrl } = found.channel;
  const url = openChannelUrl({ workspaceId, id: channelId }, sealedUrl);
  if (!url) throw new RuleViolation("The address of this channel cannot be read any more. Add it anew.");

  const sentence = `This is a test: Amends can post news of ${found.firm.name} here.`;
  const message = CHAT_MESSAGE[kind]({ sentence, link: null });
  const { fate, words } = judgeAnswer(await postToWebhook(url, message, circumstances), now);
  if (fate !== "taken") throw new RuleViolation(`The test was not taken. ${words}`);
  return `The test is posted. ${words}`;
}
