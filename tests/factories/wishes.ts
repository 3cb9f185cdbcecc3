import type { Actor } from "@/lib/access/actor";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { preferencesSchema } from "@/lib/notifications/schema";
import type { NotificationKind } from "@/prisma/generated/enums";

type Wishes = { readonly byMail?: readonly NotificationKind[]; readonly hasDigest?: boolean };

/** Lets a member want these kinds of news by mail and no other, as the form of the settings says it. */
export function saveWishes(actor: Actor, { byMail = [], hasDigest = false }: Wishes) {
  const ticks = [...byMail, ...(hasDigest ? ["digest"] : [])].map((name) => [name, "on"]);
  return savePreferences(actor, preferencesSchema.parse(Object.fromEntries(ticks)));
}
