import { systemActor } from "@/lib/access/actor";
import { keepLeaving } from "@/lib/bounces/keep-leaving";
import { languageOf } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { printedAt } from "./answer-nonce";
import { type KnownLink, lookUpLink } from "./look-up-link";
import { type PreferencesPage, preferencesPage } from "./preferences-page";
import { preferencesOf } from "./preferences-visit";
import { type PostedForm, successorSchema } from "./schema";
import { unsubscribeContact } from "./unsubscribe-contact";
import type { Reply, Visit } from "./visit";

type Whose = { readonly workspaceId: string; readonly contactId: string };
type Outcome = Pick<PreferencesPage, "done" | "problems"> & {
  readonly language?: PreferencesPage["language"];
};

/**
 * Does what a client asks for: another language, somebody else in their place, or no mails at all. A mail client's one click stops the
 * mails whatever it brings (RFC 8058); a form has to come from a page of ours that somebody could have read, since scanners submit
 * forms. Works with answered, expired and revoked links too: nobody is refused who asks to be left alone. Null for a link that is not
 * known.
 */
export async function changePreferences(visit: Visit): Promise<Reply | null> {
  const known = await lookUpLink(visit.link, visit.at);
  if (!known) return null;

  const form = visit.form ?? {};
  const person = preferencesOf(visit, known.invitation);
  const { problems, ...outcome } = isMeant(known, form, visit.at)
    ? await change(known, form, { language: person.language, now: visit.at })
    : NOTHING_DONE;
  const isWrong = Object.keys(problems).length > 0;
  const page = preferencesPage({ ...person, ...outcome, problems, typed: isWrong ? form : {} });
  return { status: isWrong ? 422 : 200, page };
}

const NOTHING_DONE: Outcome = { done: "nothing", problems: {} };
/** Nobody reads the page and decides in less. */
const READING_MS = 1_000;

/** Whether a person or their mail program can have sent this: one click, a body that is no form, or a form of a page shown a moment ago. */
function isMeant({ invitation }: KnownLink, form: PostedForm, now: Date): boolean {
  if (isOneClick(form)) return true;
  const shownAt = printedAt(form.nonce ?? "", { secret: env().SECRET, invitationId: invitation.id });
  return shownAt !== null && now.getTime() - shownAt.getTime() >= READING_MS;
}

function isOneClick(form: PostedForm): boolean {
  return form["List-Unsubscribe"] === "One-Click" || Object.keys(form).length === 0;
}

type Moment = { readonly language: PreferencesPage["language"]; readonly now: Date };

async function change(known: KnownLink, form: PostedForm, { language, now }: Moment): Promise<Outcome> {
  const whose = { workspaceId: known.workspaceId, contactId: known.invitation.contactId };
  if (form.do === "language") {
    const chosen = languageOf(form.language);
    if (!chosen) return { done: "nothing", problems: {} };
    await keepLanguage(whose, { chosen, known: known.invitation.contactLocale });
    return { done: "language", problems: {}, language: chosen };
  }
  if (form.do === "left") return leave(whose, form, { language, now });
  if (form.do !== "stop" && !isOneClick(form)) return NOTHING_DONE;
  await inWorkspace(systemActor(whose.workspaceId), (db) => unsubscribeContact(db, whose, now));
  return { done: "stop", problems: {} };
}

/** A locale that says more than the language ("de-AT") stays as it is. */
async function keepLanguage(
  { workspaceId, contactId: id }: Whose,
  { chosen, known }: { readonly chosen: PreferencesPage["language"]; readonly known: string | null },
) {
  if (languageOf(known) === chosen) return;
  await inWorkspace(systemActor(workspaceId), (db) =>
    db.contact.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { locale: chosen },
      select: { id: true },
    }),
  );
}

async function leave(whose: Whose, form: PostedForm, { language, now }: Moment): Promise<Outcome> {
  const { name = "", email = "" } = form;
  const read = successorSchema(pageWords(language)).safeParse({ name, email });
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return { done: "nothing", problems: Object.fromEntries(problems) };
  }
  const successor = read.data;
  await inWorkspace(systemActor(whose.workspaceId), (db) => keepLeaving(db, { ...whose, successor, now }));
  return { done: "left", problems: {} };
}
