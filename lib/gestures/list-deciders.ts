import type { Db } from "@/lib/platform/database/door";
import { type Decider, whoDecides } from "./gesture-deciders";
import type { Limits } from "./gesture-limit";

const MOST_DECIDERS = 1_000;

type Asked = {
  readonly workspaceId: string;
  readonly teamId: string | null;
  readonly limits: Limits;
  readonly cost: number;
  readonly authorId: string | null;
};

/** Who is asked to decide on a gesture, and which directors there are besides. A step. */
export async function listDeciders(db: Db, { workspaceId, ...question }: Asked) {
  const members: Decider[] = await db.member.findMany({
    where: { workspaceId, state: "active", role: { in: ["lead", "director", "admin"] } },
    select: { id: true, role: true, teamId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_DECIDERS,
  });
  return {
    asked: whoDecides({ ...question, members }).map(({ id }) => id),
    directors: members
      .filter(({ id, role }) => role === "director" && id !== question.authorId)
      .map(({ id }) => id),
  };
}
