import { createCampaign } from "@/lib/campaigns/create-campaign";
import { inWorkspace } from "@/lib/platform/database/door";
import { tellOfDueTasks } from "@/lib/playbooks/tell-of-due-tasks";
import { dateAfter, hoursBefore, monthName } from "./calendar";
import { makeDice } from "./dice";
import { fillBook, listTwice } from "./fill-book";
import { foundFirm } from "./found-firm";
import { listSteps } from "./list-steps";
import { planYear } from "./plan-year";
import { keepUpTasks } from "./settle-tasks";
import { playSteps } from "./steps";
import { known, type World } from "./world";

export { DEMO_ADMIN_EMAIL } from "./meridian/members";

const SEED = 1;
const FOUNDED_DAYS_BEFORE = 24;
const OPEN_DAYS = 28;
const GRACE_MINUTES = 2;
const UNREAD_DAYS = 14;

/**
 * Founds the demo firm, Meridian Advisory: a year of quarterly pulses up to `now`, made by the product's own use cases with its
 * clock set back. The same scores, cases and words every time; no mail leaves, and every job that was promised finds its work done.
 */
export async function seedDemoFirm(onProgress: (sentence: string) => void, now = new Date()) {
  const year = planYear(now, makeDice(SEED));
  const [firstPulse = now] = year.pulses;
  const isNew = ({ account }: (typeof year.cast)[number]) => account.plot === "new";
  const clients = year.cast.filter((person) => !isNew(person));

  onProgress("Meridian Advisory opens in Berlin, London and Lyon");
  const world = await foundFirm(hoursBefore(firstPulse, FOUNDED_DAYS_BEFORE * 24));
  onProgress(`Its clients move in: ${clients.length + 1} people at ${countAccounts(clients)} companies`);
  await fillBook(world, clients, now);
  await listOneTwice(world, clients);

  await playSteps(
    listSteps(world, year, now, (pulse, at) => {
      const answers = year.answers.filter((answer) => answer.pulse === pulse).length;
      onProgress(
        `Pulse ${pulse + 1} of ${year.pulses.length}, ${monthName(at)}: ${answers} answers and what follows from them`,
      );
    }),
  );

  await keepUpTasks(world, now);
  await tellOfDueTasks({ now, workspaceId: world.workspaceId });
  onProgress("Two new clients, who have not been asked yet");
  await fillBook(world, year.cast.filter(isNew), now);
  await draftWelcome(world, now);
  await grantGrace(world);
  await readOldNews(world, now);
  return { workspaceId: world.workspaceId, adminId: known(world.actors, "ines").memberId };
}

function countAccounts(people: readonly { account: unknown }[]) {
  return new Set(people.map(({ account }) => account)).size;
}

/** From here on the firm is as any other: an answer can be corrected for a moment before anything follows from it. */
function grantGrace({ workspaceId }: World) {
  return inWorkspace({ workspaceId }, (db) =>
    db.workspace.update({
      where: { id: workspaceId },
      data: { answerGraceMinutes: GRACE_MINUTES },
      select: { id: true },
    }),
  );
}

/** What happened in the year was heard of when it happened: no mail is owed for it, and only the latest is still unread. */
function readOldNews({ workspaceId }: World, now: Date) {
  return inWorkspace({ workspaceId }, async (db) => {
    await db.notification.updateMany({ where: { workspaceId }, data: { mailedAt: now } });
    await db.caseEscalation.updateMany({ where: { workspaceId }, data: { mailedAt: now } });
    await db.$executeRaw`
      update notifications set read_at = at + interval '1 hour'
      where workspace_id = ${workspaceId}::uuid and at < ${hoursBefore(now, UNREAD_DAYS * 24)}`;
  });
}

/** The managing director of a holding is also listed at its subsidiary. */
async function listOneTwice(world: World, clients: ReturnType<typeof planYear>["cast"]) {
  const director = clients.find(({ key }) => key === "brenner/0");
  if (director) await listTwice(world, director, "pumpen");
}

/** A campaign to launch: whoever looks around can send it and answer it in the mailbox. */
async function draftWelcome(world: World, now: Date) {
  const draft = {
    name: "Welcome, new clients",
    surveyId: world.surveyId,
    closesOn: dateAfter(now, OPEN_DAYS),
    reminderDays: [7],
  };
  await createCampaign(known(world.actors, "ines"), draft, now);
}
