import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { networkHash } from "@/lib/responses/network-hash";
import type { ObservationKind } from "@/prisma/generated/enums";

type Workspace = { readonly workspaceId: string };

/** The id of the one invitation of a contact. */
export async function invitationOf({ workspaceId }: Workspace, contactId: string) {
  const { id } = await inWorkspace({ workspaceId }, (db) =>
    db.invitation.findFirstOrThrow({ where: { workspaceId, contactId }, orderBy: { createdAt: "desc" } }),
  );
  return id;
}

type Storm = {
  readonly invitationId: string;
  readonly at: Date;
  readonly network?: string;
  readonly userAgent?: string;
};

/** What is kept after something opened every link of a mail, a quarter of a second after each other. */
export async function observeStorm(
  { workspaceId }: Workspace,
  { invitationId, at, network = "a cloud", userAgent = "a scanner" }: Storm,
) {
  const moment = (index: number, kind: ObservationKind, score: number | null) => ({
    ...{ workspaceId, invitationId, kind, score, userAgent, id: uuidv7() },
    at: new Date(at.getTime() + index * 250),
    networkHash: networkHash(env().SECRET, workspaceId, network),
    hasLanguage: false,
  });
  const looks = Array.from({ length: 11 }, (_, score) => moment(score, "look", score));
  await inWorkspace({ workspaceId }, (db) =>
    db.observation.createMany({ data: [...looks, moment(11, "stop_look", null)] }),
  );
}

/** Lets the mails of an invitation be sent and accepted at an instant. */
export async function acceptMails({ workspaceId }: Workspace, invitationId: string, at: Date) {
  await inWorkspace({ workspaceId }, (db) =>
    db.delivery.updateMany({
      where: { workspaceId, invitationId },
      data: { state: "sent", handoffAt: at, sentAt: at },
    }),
  );
}

/**
 * Makes everything fail that would follow from the contact's answer: a case that it cannot have opened bears its name already.
 */
export async function breakAnswer(
  { workspaceId, manager }: Workspace & { readonly manager: Actor },
  contactId: string,
) {
  const { caseId } = await openCaseByHand(manager, { contactId, reachedBy: "phone", complaint: "By phone." });
  await inWorkspace({ workspaceId }, async (db) => {
    const { id } = await db.response.findFirstOrThrow({ where: { workspaceId, contactId } });
    await db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      data: { responseId: id },
    });
  });
}
