import type { Actor } from "@/lib/access/actor";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { listRootCauses } from "@/lib/causes/queries";
import { straightWhys } from "@/lib/causes/whys";
import { updateGestureRules } from "@/lib/gestures/update-gesture-rules";
import { closeCase } from "@/lib/recovery/close-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { recordApology } from "@/lib/recovery/record-apology";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { WORDS } from "./hostile-words";

const { unbroken, prose, markup } = WORDS;

/** One case for each stage that a member's hands can bring it to, each text as long as it may be. */
export async function workHostileCases(actor: Actor, contactId: string) {
  const most = 1_000_000_000;
  const limits = { accountManagerLimit: most, leadLimit: most, directorLimit: most, adminLimit: most };
  await updateGestureRules(actor, { ...limits, budget: null, decisionHours: 80 });
  const causes = await listRootCauses(actor);
  // Each case another cause: one that came back would get no gesture.
  const causeIds = causes.flatMap(({ children }) => children.map(({ id }) => id));
  const inADay = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const today = new Date().toISOString().slice(0, 10);
  const steps = [
    (caseId: string) =>
      recordApology(actor, {
        caseId,
        channel: "email",
        text: prose(10_000),
        personalImpact: unbroken(10_000),
      }),
    (caseId: string) =>
      recordDiagnosis(actor, {
        caseId,
        rootCauseId: causeIds.pop() ?? "",
        whys: straightWhys(Array.from({ length: 5 }, () => unbroken(2_000))).map((why) => ({
          ...why,
          evidence: unbroken(1_000),
        })),
        evidence: prose(10_000),
        noticedFirst: "client",
        preventable: true,
      }),
    async (caseId: string) => {
      const title = unbroken(200);
      await addCorrectiveAction(actor, { caseId, title, ownerId: actor.memberId, dueOn: inADay });
      await recordPlan(actor, {
        caseId,
        fix: unbroken(10_000),
        fixDueOn: inADay,
        clientAsk: markup,
        gesture: { kind: unbroken(200), cost: 1_000_000_000, why: unbroken(2_000) },
      });
    },
    (caseId: string) =>
      recordRemedy(actor, { caseId, whatWasDone: prose(10_000), doneOn: today, proof: unbroken(10_000) }),
  ];
  for (let done = 0; done <= steps.length; done += 1) {
    const { caseId } = await openCaseByHand(actor, {
      contactId,
      reachedBy: "social_media",
      complaint: unbroken(10_000),
    });
    for (const step of steps.slice(0, done)) await step(caseId);
  }
  const { caseId } = await openCaseByHand(actor, { contactId, reachedBy: "letter", complaint: markup });
  await closeCase(actor, { caseId, outcome: "cannot_resolve", note: unbroken(10_000) });
}
