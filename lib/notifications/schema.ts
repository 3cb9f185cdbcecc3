import { z } from "zod";
import { ChatKind, type NotificationKind } from "@/prisma/generated/enums";
import { ALL_KINDS, CHOSEN_KINDS } from "./news-kinds";

const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const inboxFiltersSchema = z.object({
  unread: z.literal("yes").optional().catch(undefined),
  cursor: z.string().max(100).optional().catch(undefined),
});
export type InboxFilters = z.input<typeof inboxFiltersSchema>;

export const markReadSchema = z.object({ id: z.uuid() });
export type MarkReadInput = z.input<typeof markReadSchema>;

export const markAllReadSchema = z.object({ upTo: z.string().max(100) });
export type MarkAllReadInput = z.input<typeof markAllReadSchema>;

/** A box for the digest and one for each kind that can be chosen. */
export const preferencesSchema = z.object({ digest: tick, ...ticksFor(CHOSEN_KINDS) });
export type PreferencesInput = z.input<typeof preferencesSchema>;

const NOTHING_TOLD = "Choose at least one kind of news.";

const tells = z.array(z.enum(ALL_KINDS)).min(1, NOTHING_TOLD).max(ALL_KINDS.length);

/** The address of a webhook: a secret, since whoever knows it can post. */
const webhookUrl = z
  .string()
  .trim()
  .min(1, "Paste the address of the webhook.")
  .max(2_000)
  .refine(
    isWebhookUrl,
    "This must be an address that begins with https://, without a name or password in it.",
  );

export const addChannelSchema = z.object({
  kind: z.enum(ChatKind, "Choose Slack or Teams."),
  name: z.string().trim().min(1, "Give the channel a name.").max(100),
  url: webhookUrl,
  tells,
});
export type AddChannelInput = z.input<typeof addChannelSchema>;

/** As the form sends it: a box for each kind of news. */
export const addChannelFormSchema = z
  .object({ ...addChannelSchema.omit({ tells: true }).shape, ...ticksFor(ALL_KINDS) })
  .transform(({ kind, name, url, ...ticks }) => ({ kind, name, url, tells: ticked(ticks) }))
  .refine(tellsSomething, NOTHING_TOLD);

export const channelSchema = z.object({ channelId: z.uuid() });
export type ChannelInput = z.input<typeof channelSchema>;

export const updateChannelSchema = z.object({ channelId: z.uuid(), tells });
export type UpdateChannelInput = z.input<typeof updateChannelSchema>;

export const updateChannelFormSchema = z
  .object({ channelId: z.uuid(), ...ticksFor(ALL_KINDS) })
  .transform(({ channelId, ...ticks }) => ({ channelId, tells: ticked(ticks) }))
  .refine(tellsSomething, NOTHING_TOLD);

function ticksFor(kinds: readonly NotificationKind[]) {
  return Object.fromEntries(kinds.map((kind) => [kind, tick])) as Record<NotificationKind, typeof tick>;
}

function ticked(ticks: Readonly<Record<NotificationKind, boolean>>) {
  return ALL_KINDS.filter((kind) => ticks[kind]);
}

function tellsSomething({ tells: chosen }: { tells: readonly NotificationKind[] }) {
  return chosen.length > 0;
}

function isWebhookUrl(text: string) {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && hostname !== "";
}
