import { languageOf } from "@/lib/languages/language";
import { env } from "@/lib/platform/env";
import { mintNonce } from "@/lib/responses/answer-nonce";
import type { Visit } from "@/lib/responses/visit";
import type { CasePage } from "./case-page";
import type { ClientCase } from "./read-client-case";

/** The page of a case as a visit sees it: in the language asked for, of the page that its form came from, of the contact, or of the firm. */
export function visitedPage({ link, language: asked, form, at }: Visit, found: ClientCase): CasePage {
  const wishes = [asked, languageOf(form?.lang), languageOf(found.contact.locale), languageOf(found.locale)];
  const language = wishes.find((one) => one !== null) ?? "en";
  const nonce = mintNonce({ secret: env().SECRET, invitationId: found.id }, at);
  return { link, found, language, now: at, nonce, typed: "", problem: null };
}
