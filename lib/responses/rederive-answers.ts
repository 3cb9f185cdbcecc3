import { subDays } from "date-fns";
import { z } from "zod";
import { type SystemActor, systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { deriveAnswer } from "./derive-answer";
import { readInvitations } from "./read-invitations";
import { readKeptVersions } from "./read-kept-versions";

const DAYS_BACK = 30;
const PEOPLE_AT_ONCE = 200;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

type Chunk = {
  readonly workspaceId: string;
  readonly domain: string;
  /** The last person of the chunk before. */
  readonly after?: string;
};

/**
 * Looks again at what people of a domain answered in the last 30 days, from what is kept, each invitation in a transaction of its own:
 * one that fails is left as it is and holds up no other. Two hundred people at a time, and the next in a job of their own. Doing it
 * twice changes nothing.
 */
export async function rederiveAnswers(
  { workspaceId, domain, after = FIRST_ID }: Chunk,
  now = new Date(),
): Promise<void> {
  const actor = systemActor(workspaceId);
  const { people, invitationIds } = await inWorkspace(actor, async (db) => {
    const people = await listPeople(db, { workspaceId, domain, after });
    return { people, invitationIds: await listAnswered(db, workspaceId, people, now) };
  });
  for (const invitationId of invitationIds) {
    await rederive(actor, invitationId, now).catch((error: unknown) =>
      log.error({ workspaceId, invitationId, error }, "an answer could not be derived again"),
    );
  }
  const last = people.at(-1);
  if (last && people.length === PEOPLE_AT_ONCE)
    await inWorkspace(actor, (db) => enqueue(db, rederiveAnswersJob, { workspaceId, domain, after: last }));
}

function rederive(actor: SystemActor, invitationId: string, now: Date) {
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const [invitation] = await readInvitations(db, { workspaceId, ids: [invitationId], hold: true }, now);
    if (!invitation) return;
    const kept = await readKeptVersions(db, workspaceId, invitation.id);
    await deriveAnswer(db, actor, { invitation, kept, settling: null }, now);
  });
}

export const rederiveAnswersJob = defineJob<Chunk>({
  name: "responses.rederive-answers",
  payload: z.object({
    workspaceId: z.uuid(),
    domain: z.string().min(1).max(254),
    after: z.uuid().optional(),
  }),
  run: (payload) => rederiveAnswers(payload),
});

async function listPeople(db: Db, { workspaceId, domain, after }: Required<Chunk>): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from contacts
    where workspace_id = ${workspaceId}::uuid and domain = ${domain} and id > ${after}::uuid
    order by id limit ${PEOPLE_AT_ONCE}`;
  return rows.map(({ id }) => id);
}

async function listAnswered(db: Db, workspaceId: string, people: string[], now: Date): Promise<string[]> {
  const answered = await db.response.findMany({
    where: { workspaceId, contactId: { in: people }, answeredAt: { gte: subDays(now, DAYS_BACK) } },
    distinct: "invitationId",
    orderBy: { invitationId: "asc" },
    select: { invitationId: true },
  });
  return answered.map(({ invitationId }) => invitationId);
}
