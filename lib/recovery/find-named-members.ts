import type { Db } from "@/lib/platform/database/door";
import { namedMembers } from "./named-members";

const MOST_MEMBERS = 2_000;

type Complaint = {
  readonly contactId: string;
  /** The answer whose words are read. */
  readonly responseId?: string | null;
  /** The words of a complaint that no answer brought. */
  readonly words?: string | null;
};

/** The members whom a complaint names, who therefore cannot own its case. A step. */
export async function findNamedMembers(
  db: Db,
  workspaceId: string,
  { contactId, responseId, words }: Complaint,
) {
  const response = responseId
    ? await db.response.findUnique({
        where: { workspaceId_id: { workspaceId, id: responseId } },
        select: { comment: true, answers: { select: { value: true } } },
      })
    : null;
  const answered = response?.answers.flatMap(({ value }) => (typeof value === "string" ? value : [])) ?? [];
  const said = [response?.comment, ...answered, words].filter(Boolean).join("\n");
  if (said === "") return [];
  const members = await db.member.findMany({
    where: { workspaceId, state: "active" },
    select: { id: true, name: true },
    orderBy: { createdAt: "asc" },
    take: MOST_MEMBERS,
  });
  const contact = await db.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id: contactId } },
    select: { name: true },
  });
  return namedMembers(said, members, contact ? [contact.name] : []);
}
