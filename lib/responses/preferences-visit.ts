import { env } from "@/lib/platform/env";
import { mintNonce } from "./answer-nonce";
import { plainPageLanguage } from "./page-language";
import type { ReadInvitation } from "./read-invitations";
import type { Visit } from "./visit";

/**
 * Whose preferences a visit is about, in the language it wants: asked for, of the page that its form came from,
 * kept for the contact, or the survey's own.
 */
export function preferencesOf({ link, language: wanted, form, at }: Visit, invitation: ReadInvitation) {
  const { firm, accountName, contactName, content } = invitation;
  const language = plainPageLanguage({ asked: wanted, posted: form?.lang }, invitation);
  const nonce = mintNonce({ secret: env().SECRET, invitationId: invitation.id }, at);
  return { link, firm, accountName, contactName, content, language, nonce };
}
