import type { Db } from "@/lib/platform/database/door";
import { findableId } from "@/lib/platform/findable-id";
import { textFilter } from "@/lib/platform/text-filter";
import type { Prisma } from "@/prisma/generated/client";
import { PEOPLE_PER_PAGE } from "./find-audience";
import { tellingMail } from "./standing-filter";

type Wanted = {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly those: Prisma.InvitationWhereInput;
  /** The mail to show of each; without one, the mail that shows what became of the invitation. */
  readonly step?: number;
  readonly search: string | undefined;
  readonly page: number;
};

/** One page of the people of a launched campaign, by account and name, each with a mail. A step. */
export async function findRecipients(db: Db, { workspaceId, campaignId, those, step, search, page }: Wanted) {
  const where = {
    AND: [{ workspaceId, campaignId: findableId(campaignId) }, those, search ? matching(search) : {}],
  } satisfies Prisma.InvitationWhereInput;
  const total = await db.invitation.count({ where });
  const rows = await db.invitation.findMany({
    where,
    orderBy: [{ account: { name: "asc" } }, { contact: { name: "asc" } }, { id: "asc" }],
    skip: (page - 1) * PEOPLE_PER_PAGE,
    take: PEOPLE_PER_PAGE,
    select: {
      contact: { select: { id: true, name: true, email: true, state: true } },
      account: { select: { id: true, name: true } },
      answeredAt: true,
      deliveries: {
        where: step === undefined ? {} : { step },
        select: { step: true, state: true, dueAt: true, sentAt: true, failure: true, deferral: true },
      },
    },
  });
  const people = rows.map(({ deliveries, ...row }) => ({
    ...row,
    mail: step === undefined ? tellingMail(deliveries) : (deliveries[0] ?? null),
  }));
  return { total, page, pageSize: PEOPLE_PER_PAGE, people };
}

function matching(search: string): Prisma.InvitationWhereInput {
  const text = textFilter(search);
  return { OR: [{ contact: { name: text } }, { contact: { email: text } }, { account: { name: text } }] };
}
