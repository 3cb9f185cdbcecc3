import { type Language, languageOf } from "@/lib/languages/language";
import { env } from "@/lib/platform/env";
import { mintNonce } from "./answer-nonce";
import type { ReadInvitation } from "./read-invitations";
import type { Visit } from "./visit";

/** Whose preferences a visit is about, in the language it wants: asked for, kept for the contact, or the firm's. */
export function preferencesOf({ link, language: wanted, form, at }: Visit, invitation: ReadInvitation) {
  const { firm, accountName, contactName, content, contactLocale, firmLocale } = invitation;
  const language: Language =
    wanted ?? languageOf(form?.lang) ?? languageOf(contactLocale) ?? languageOf(firmLocale) ?? "en";
  const nonce = mintNonce({ secret: env().SECRET, invitationId: invitation.id }, at);
  return { link, firm, accountName, contactName, content, language, nonce };
}
