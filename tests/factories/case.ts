import type { Actor } from "@/lib/access/actor";
import { ensureRootCauses } from "@/lib/causes/ensure-root-causes";
import { listRootCauses } from "@/lib/causes/queries";
import { straightWhys } from "@/lib/causes/whys";
import { inWorkspace } from "@/lib/platform/database/door";
import { recordApology } from "@/lib/recovery/record-apology";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { sendDueFollowUps } from "@/lib/recovery/send-due-follow-ups";
import { claimLinks, makeAskedContact, sendForm } from "./answer";
import type { makeWorkspace } from "./workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;
type Asked = Parameters<typeof makeAskedContact>[1];

const DAY = 86_400_000;

/** A Monday morning. */
export const MONDAY = new Date("2026-03-02T09:00:00Z");
export const daysAfter = (days: number, from = MONDAY) => new Date(from.getTime() + days * DAY);
const dateOf = (at: Date) => at.toISOString().slice(0, 10);

/** A case that an unhappy answer opened. */
export async function makeCase(
  workspace: Workspace,
  { score = 2, comment = "Late again.", ...asked }: Asked & { score?: number; comment?: string } = {},
) {
  const now = asked.now ?? MONDAY;
  const contact = await makeAskedContact(workspace, { ...asked, now });
  await sendForm(contact.link, { score: String(score), comment }, undefined, now);
  const { id: caseId } = await inWorkspace(workspace.admin, (db) =>
    db.recoveryCase.findFirstOrThrow({
      where: { workspaceId: workspace.workspaceId, contactId: contact.contactId },
      orderBy: { openedAt: "desc" },
    }),
  );
  return { ...contact, caseId };
}

export const apology = {
  channel: "call",
  text: "We were late. We are sorry.",
  personalImpact: "You lost face.",
} as const;

/** The forms of a case, filled in, each a day after the one before. */
export const forms = {
  apologise: (actor: Actor, caseId: string, now = daysAfter(1)) =>
    recordApology(actor, { caseId, ...apology }, now),
  diagnose: async (actor: Actor, caseId: string, now = daysAfter(2)) => {
    await inWorkspace(actor, (db) => ensureRootCauses(db, actor.workspaceId));
    const causes = await listRootCauses(actor);
    const rootCauseId = causes[0]?.children[0]?.id ?? "";
    const diagnosis = {
      rootCauseId,
      whys: straightWhys(["Nobody was told."]),
      noticedFirst: "client" as const,
      preventable: true,
    };
    return recordDiagnosis(actor, { caseId, ...diagnosis }, now);
  },
  plan: (actor: Actor, caseId: string, now = daysAfter(3)) =>
    recordPlan(actor, { caseId, fix: "A second reviewer.", fixDueOn: dateOf(daysAfter(4, now)) }, now),
  remedy: (actor: Actor, caseId: string, now = daysAfter(4)) =>
    recordRemedy(actor, { caseId, whatWasDone: "Reviewed by two.", doneOn: dateOf(now) }, now),
};

/** Works a case from New up to Remedied. */
export async function repairCase(actor: Actor, caseId: string, from = MONDAY) {
  await forms.apologise(actor, caseId, daysAfter(1, from));
  await forms.diagnose(actor, caseId, daysAfter(2, from));
  await forms.plan(actor, caseId, daysAfter(3, from));
  await forms.remedy(actor, caseId, daysAfter(4, from));
}

/** Lets the follow-up of a remedied case go out and gives its link. */
export async function followUpLink(workspace: Workspace, email: string, now: Date) {
  await sendDueFollowUps({ workspaceId: workspace.workspaceId, now });
  const link = (await claimLinks(workspace, now)).get(email);
  if (!link) throw new Error("No follow-up went out.");
  return link;
}
