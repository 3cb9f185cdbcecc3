import { addYears } from "date-fns";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { giveGesture } from "@/lib/gestures/give-gesture";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { advanceCase } from "./advance-case";
import { dateIn } from "./case-clock";
import { type PlanInput, planSchema } from "./schema";
import { tellClient } from "./tell-client";

const MOST_YEARS = 2;

/** Records what was promised to the client, with any gesture and the mail that tells it, and moves the case on; the promised date becomes its due date. */
export async function recordPlan(actor: Actor, input: PlanInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, gesture, letter, ...plan } = planSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const timeZone = await getTimeZone(db, workspaceId);
    if (plan.fixDueOn < dateIn(now, timeZone))
      throw new RuleViolation("A fix cannot be promised for a past date.");
    if (plan.fixDueOn > addYears(now, MOST_YEARS))
      throw new RuleViolation(
        `A fix cannot be promised for more than ${MOST_YEARS} years ahead. Check the year.`,
      );

    await advanceCase(
      db,
      actor,
      {
        caseId,
        move: { to: "planned", by: "member", fact: "plan" },
        fixDueOn: plan.fixDueOn,
        note: plan.fix,
      },
      now,
    );
    const messageId = await tellClient(db, actor, { caseId, toldBy: plan.toldBy, letter }, now);
    await db.recoveryPlan.create({
      data: { workspaceId, caseId, ...plan, memberId, toldAt: now, messageId },
      select: { id: true },
    });
    if (gesture) await giveGesture(db, actor, { caseId, ...gesture }, now);
  });
}
