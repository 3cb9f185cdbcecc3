import { newNonce } from "@/lib/responses/answer-nonce";
import { recordResponse } from "@/lib/responses/record-response";
import { unsubscribeContact } from "@/lib/responses/unsubscribe-contact";
import type { Person } from "./cast";
import { followUpLink, known, pulseLink, type World } from "./world";
import type { PlannedAnswer, PlannedRound } from "./year";

/** Posts a client's answer by the link in their mail, from a browser known by a nonce. */
export async function giveAnswer(world: World, answer: PlannedAnswer, nonce: string) {
  await post(linkOf(world, answer), nonce, formOf(answer, answer.score), answer.at);
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
  await post(link, newNonce(), form, at);
}

/** Follows the link under a mail that stops all surveys; whoever was not asked this time has none to follow. */
export async function sayStop(world: World, person: Person, pulse: number, at: Date) {
  const link = world.links.get(pulseLink(person.email, pulse));
  if (link) await unsubscribeContact(link, at);
}

async function post(link: string, nonce: string, form: Record<string, string>, at: Date) {
  const recorded = await recordResponse(link, { form, nonces: [nonce] }, at);
  if (recorded?.status !== "recorded") {
    throw new Error(`An answer of the demo firm was not recorded: ${recorded?.status ?? "unknown link"}.`);
  }
}
