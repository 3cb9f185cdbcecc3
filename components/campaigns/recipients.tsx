import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import type { Recipient } from "@/lib/campaigns/queries";
import type { Standing } from "@/lib/campaigns/standing";
import { personColumns } from "./person-cells";
import { STANDING_NAME } from "./standing-words";
import { WAIT_NAME } from "./wait-words";

type Props = {
  people: readonly Recipient[];
  standing: Standing;
  search?: string;
  now: Date;
  timeZone: string;
};

/** People of a launched campaign who stand alike, with when, and with what the mail server said where it said something. */
export function Recipients({ people, standing, search, now, timeZone }: Props) {
  const at = (instant: Date | null | undefined) =>
    instant ? <DateText at={instant} now={now} timeZone={timeZone} /> : "–";
  const sent: Column<Recipient> = { key: "sent", header: "Sent", cell: ({ mail }) => at(mail?.sentAt) };
  const said: Column<Recipient> = {
    key: "said",
    header: "What the mail server said",
    isBlank: ({ mail }) => !mail?.failure,
    cell: ({ mail }) => (mail?.failure ? <Name>{mail.failure}</Name> : "–"),
  };
  const further: Partial<Record<Standing, Column<Recipient>[]>> = {
    answered: [sent, { key: "answered", header: "Answered", cell: ({ answeredAt }) => at(answeredAt) }],
    sent: [sent],
    complained: [sent],
    waiting: [
      { key: "due", header: "Their turn", cell: ({ mail }) => at(mail?.dueAt) },
      {
        key: "why",
        header: "Until then",
        isBlank: ({ mail }) => !mail || mail.dueAt <= now,
        cell: ({ mail }) => (mail && mail.dueAt > now ? WAIT_NAME[mail.deferral ?? "later_day"] : "–"),
      },
      said,
    ],
    cancelled: [],
    lost: [],
  };
  return (
    <DataTable
      caption={`People: ${STANDING_NAME[standing]}`}
      minWidth="48rem"
      rows={people}
      rowKey={({ contact }) => contact.id}
      columns={[
        ...personColumns<Recipient>(({ contact, account }) => ({
          contactId: contact.id,
          name: contact.name,
          email: contact.email,
          accountId: account.id,
          accountName: account.name,
        })),
        ...(further[standing] ?? [said]),
      ]}
      empty={<EmptyState title={search ? "Nobody here goes by that name" : "Nobody stands here now"} />}
    />
  );
}
