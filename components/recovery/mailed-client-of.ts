import { firstName } from "@/lib/recovery/apology-template";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { letterSubject } from "@/lib/recovery/letter-subject";
import type { MailedClient } from "./mailed-client";

type Contact = Pick<CaseDetail["contact"], "name" | "email" | "state" | "locale">;
type Author = { readonly authorName: string; readonly firm: string };

/** A client as mails of a case by one of its members go to them. Apart from the type: no browser needs our words in every language. */
export function mailedClientOf({ name, email, state, locale }: Contact, author: Author): MailedClient {
  return {
    ...{ name, email, firstName: firstName(name), canMail: state !== "bounced" && state !== "left" },
    subject: letterSubject({ ...author, locale }),
  };
}
