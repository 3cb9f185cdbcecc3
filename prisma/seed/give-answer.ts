import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { mintNonce } from "@/lib/responses/answer-nonce";
import { lookUpLink } from "@/lib/responses/look-up-link";
import { recordResponse } from "@/lib/responses/record-response";
import { unsubscribeContact } from "@/lib/responses/unsubscribe-contact";
import type { Person } from "./cast";
import { followUpLink, known, pulseLink, type World } from "./world";
import type { PlannedAnswer, PlannedRound } from "./year";

const READING_MS = 40_000;

/** Opens the page of a link, reads it, and posts a client's answer; returns what their browser is known by. */
export async function giveAnswer(world: World, answer: PlannedAnswer): Promise<string> {
  const link = linkOf(world, answer);
  const nonce = await openPage(link, answer.at);
  await post(link, nonce, formOf(answer, answer.score), answer.at);
  return nonce;
}

/** Posts another score from the same browser. */
export async function correctAnswer(
  world: World,
  answer: PlannedAnswer,
  { at, score }: NonNullable<PlannedAnswer["correction"]>,
  nonce: string,
) {
  await post(linkOf(world, answer), nonce, formOf(answer, score), at);
}

function linkOf(world: World, { person, pulse }: PlannedAnswer) {
  return known(world.links, pulseLink(person.email, pulse));
}

function formOf({ comment, contactMe }: PlannedAnswer, score: number) {
  return { score: String(score), comment: comment ?? "", ...(contactMe && { contact_me: "yes" }) };
}

/** Posts a client's word on whether it was put right. */
export async function answerFollowUp(
  world: World,
  person: Person,
  { at, score, handling, isFixed, comment }: NonNullable<PlannedRound["answer"]>,
) {
  const link = known(world.links, followUpLink(person.email));
  const form = {
    score: String(score),
    handling: String(handling),
    is_fixed: isFixed ? "yes" : "no",
    comment: comment ?? "",
  };
  await post(link, await openPage(link, at), form, at);
}

/** Follows the link under a mail that stops all surveys; whoever was not asked this time has none to follow. */
export async function sayStop(world: World, person: Person, pulse: number, at: Date) {
  const link = world.links.get(pulseLink(person.email, pulse));
  const found = link && (await lookUpLink(link, at));
  if (!found) return;
  const { workspaceId, invitation } = found;
  await inWorkspace({ workspaceId }, (db) =>
    unsubscribeContact(db, { workspaceId, contactId: invitation.contactId }, at),
  );
}

async function openPage(link: string, sentAt: Date) {
  const opened = new Date(sentAt.getTime() - READING_MS);
  const found = await lookUpLink(link, opened);
  if (!found) throw new Error("A link of the demo firm is not known.");
  return mintNonce({ secret: env().SECRET, invitationId: found.invitation.id }, opened);
}

async function post(link: string, nonce: string, form: Record<string, string>, at: Date) {
  const posted = {
    form: { ...form, nonce, gesture: "pointer" },
    keptNonce: null,
    network: `the desk of ${link}`,
    userAgent: null,
    hasLanguage: true,
  };
  const recorded = await recordResponse(link, posted, at);
  if (recorded?.status !== "recorded") {
    throw new Error(`An answer of the demo firm was not recorded: ${recorded?.status ?? "unknown link"}.`);
  }
}
