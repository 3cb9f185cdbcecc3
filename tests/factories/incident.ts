import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { addAccount } from "@/lib/accounts/add-account";
import { chooseMatching } from "@/lib/incidents/choose-matching";
import { createIncident } from "@/lib/incidents/create-incident";
import { incidentJobs } from "@/lib/incidents/jobs";
import { openIncident } from "@/lib/incidents/open-incident";
import { inWorkspace } from "@/lib/platform/database/door";
import { MONDAY } from "./case";
import { jobRunner } from "./run-jobs";

/** So many contacts at one account, written at once. */
export async function makeCrowd(actor: Actor, size: number) {
  const { workspaceId } = actor;
  const tag = randomUUID().slice(0, 8);
  const { id: accountId } = await addAccount(actor, { name: `Crowd ${tag}` });
  await inWorkspace(actor, (db) =>
    db.contact.createMany({
      data: Array.from({ length: size }, (_, i) => ({
        workspaceId,
        accountId,
        name: `Dana ${i}`,
        email: `dana-${i}-${tag}@client.example`,
      })),
    }),
  );
  return { accountId };
}

/** A draft that affects everybody of an account. */
export async function makeIncident(actor: Actor, accountId: string, severity: "normal" | "high" = "high") {
  const { incidentId } = await createIncident(
    actor,
    {
      title: "The portal was down",
      whatHappened: "A certificate ran out.",
      severity,
      ownerId: actor.memberId,
    },
    MONDAY,
  );
  await chooseMatching(actor, { incidentId, accountId });
  return { incidentId };
}

/** An open incident with its cases, and what works off the jobs that follow. */
export async function makeOpenIncident(actor: Actor, size: number) {
  const { accountId } = await makeCrowd(actor, size);
  const { incidentId } = await makeIncident(actor, accountId);
  await openIncident(actor, { incidentId }, MONDAY);
  const runJobs = jobRunner(actor, incidentJobs);
  await runJobs();
  return { incidentId, accountId, runJobs };
}
