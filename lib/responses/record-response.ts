import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { hashNonce } from "./answer-nonce";
import { cancelReminders } from "./cancel-reminders";
import { findInvitation } from "./find-invitation";
import { readFormAnswer } from "./form-answer";
import type { ReadInvitation } from "./read-invitation";
import { readStandingAnswer } from "./read-standing-answer";
import { planVersion } from "./response-version";
import type { GivenAnswer, PostedForm } from "./schema";
import { findFollower, settleRecovery } from "./settle-recovery";
import { settleUnknownMails } from "./settle-unknown-mails";
import { storeResponse } from "./store-response";

export type Posted = {
  readonly form: PostedForm;
  /** What the browser knows itself by: from the page that was sent, and kept from an earlier answer. */
  readonly nonces: readonly string[];
};

/**
 * Takes the answer that came by a link: keeps it, derives what counts from it, and starts what follows, in one transaction.
 * Of many at the same time one wins. Returns what became of it, or null for a link that is not known.
 */
export function recordResponse(link: string, posted: Posted, now = new Date()) {
  return findInvitation(link, { hold: true, now }, async (db, { actor, invitation }) => {
    if (invitation.linkIs === "gone") return { status: "gone" } as const;

    const read = readFormAnswer(invitation.content, posted.form);
    if (!read.answer) return { status: "invalid", invitation, problems: read.problems } as const;

    return {
      ...(await keep(db, actor, { invitation, answer: read.answer, nonces: posted.nonces }, now)),
      invitation,
    };
  });
}

export type Recorded = NonNullable<Awaited<ReturnType<typeof recordResponse>>>;

type Kept = {
  readonly invitation: ReadInvitation;
  readonly answer: GivenAnswer;
  readonly nonces: readonly string[];
};

async function keep(db: Db, actor: SystemActor, { invitation, answer, nonces }: Kept, now: Date) {
  const standing = await readStandingAnswer(db, actor.workspaceId, invitation);
  const nonceHashes = nonces.map(hashNonce);
  const saysTheSame = standing !== null && isSame(standing.answer, answer);
  const plan = planVersion(standing, { nonceHashes, saysTheSame }, now);

  if (plan.kind === "repeat") {
    const followed =
      standing && (await findFollower(db, actor, { responseId: standing.id, caseId: invitation.caseId }));
    return { status: "recorded", followed, nonce: null } as const;
  }

  const nonceHash = plan.kind === "correction" ? plan.nonceHash : (nonceHashes[0] ?? null);
  const responseId = await storeResponse(
    db,
    actor,
    {
      invitation,
      answer,
      replaces: plan.kind === "correction" ? (standing?.id ?? null) : null,
      flag: plan.kind === "stray" ? plan.flag : null,
      nonceHash,
    },
    now,
  );
  await settleUnknownMails(db, actor.workspaceId, [invitation.id]);
  if (plan.kind === "stray") return { status: "set_aside", flag: plan.flag } as const;
  await cancelReminders(db, actor.workspaceId, invitation.id);

  const followed = await settleRecovery(db, actor, { invitation, answer, responseId, standing }, now);
  const nonce = nonces.find((given) => hashNonce(given) === nonceHash) ?? null;
  return { status: "recorded", followed, nonce } as const;
}

function isSame(one: GivenAnswer, other: GivenAnswer): boolean {
  return (
    one.score === other.score &&
    one.comment === other.comment &&
    one.contact_me === other.contact_me &&
    one.handling === other.handling &&
    one.is_fixed === other.is_fixed
  );
}
