import { systemActor } from "@/lib/access/actor";
import { keepLeaving } from "@/lib/bounces/keep-leaving";
import { languageOf } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { knownNonce } from "./answer-nonce";
import { type KnownLink, lookUpLink } from "./look-up-link";
import { type PreferencesPage, preferencesPage } from "./preferences-page";
import { preferencesOf } from "./preferences-visit";
import { recogniseScanner } from "./recognise-scanner";
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
 * forms, and where its sender has just behaved like one it is asked for once more. Works with answered, expired and revoked links too:
 * nobody is refused who asks to be left alone. Null for a link that is not known.
 */
export async function changePreferences(visit: Visit): Promise<Reply | null> {
  const known = await lookUpLink(visit.link, visit.at);
  if (!known) return null;

  const form = visit.form ?? {};
  const person = preferencesOf(visit, known.invitation);
  const { problems, ...outcome } = await doWhatIsMeant(visit, known, person.language);
  const isTypedKept = Object.keys(problems).length > 0 || outcome.done === "unsure";
  const page = preferencesPage({ ...person, ...outcome, problems, typed: isTypedKept ? form : {} });
  return { status: Object.keys(problems).length > 0 ? 422 : 200, page };
}

const NOTHING_DONE: Outcome = { done: "nothing", problems: {} };
const UNSURE: Outcome = { done: "unsure", problems: {} };
/** Nobody reads the page and decides in less. */
const READING_MS = 1_000;

/** One click, or a body that is no form, is meant; a form is when its page was shown a moment ago, and nothing speaks for a machine. */
async function doWhatIsMeant(visit: Visit, known: KnownLink, language: PreferencesPage["language"]) {
  const form = visit.form ?? {};
  const doIt = () => change(known, form, { language, now: visit.at });
  if (isOneClick(form)) return doIt();
  const page = knownNonce(form.nonce, { secret: env().SECRET, invitationId: known.invitation.id });
  const isAgain = form.again === "yes";
  const nothingDone = isAgain ? UNSURE : NOTHING_DONE;
  if (!page || visit.at.getTime() - page.printedAt.getTime() < READING_MS) return nothingDone;
  const isHarmless = form.do !== "stop" && form.do !== "left";
  if (isHarmless || isAgain) return doIt();
  // Nobody is kept from stopping because it cannot be told just now what they are.
  const isScanner = await recogniseScanner(visit, known, page).catch(() => false);
  return isScanner ? UNSURE : doIt();
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
