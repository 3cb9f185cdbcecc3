"use server";

import { formAction } from "@/app/_server/form-action";
import { addChannel } from "@/lib/notifications/add-channel";
import { pauseChannel } from "@/lib/notifications/pause-channel";
import { removeChannel } from "@/lib/notifications/remove-channel";
import { resumeChannel } from "@/lib/notifications/resume-channel";
import { addChannelFormSchema, channelSchema, updateChannelFormSchema } from "@/lib/notifications/schema";
import { testChannel } from "@/lib/notifications/test-channel";
import { updateChannel } from "@/lib/notifications/update-channel";

const CHANNELS = { revalidate: ["/settings/channels"] };

export const addChannelAction = formAction(
  addChannelFormSchema,
  (actor, channel) => addChannel(actor, channel),
  { ...CHANNELS, secrets: ["url"] },
);

export const updateChannelAction = formAction(
  updateChannelFormSchema,
  (actor, input) => updateChannel(actor, input),
  CHANNELS,
);

export const testChannelAction = formAction(channelSchema, (actor, input) => testChannel(actor, input), {
  message: (words) => words,
});

export const pauseChannelAction = formAction(
  channelSchema,
  (actor, input) => pauseChannel(actor, input),
  CHANNELS,
);

export const resumeChannelAction = formAction(
  channelSchema,
  (actor, input) => resumeChannel(actor, input),
  CHANNELS,
);

export const removeChannelAction = formAction(
  channelSchema,
  (actor, input) => removeChannel(actor, input),
  CHANNELS,
);
