import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { CONTACT_STATE_NAME } from "@/components/ui/stage-name";
import type { Recipient } from "@/lib/campaigns/queries";
import { notSentWords } from "./not-sent-words";
import { personColumns } from "./person-cells";
import type { RecipientColumn } from "./recipient-columns";
import { WAIT_NAME } from "./wait-words";

type Props = {
  /** How they stand, in a few words. */
  title: string;
  people: readonly Recipient[];
  columns: readonly RecipientColumn[];
  search?: string;
  now: Date;
  timeZone: string;
};

/** People of a launched campaign who stand alike, with what is known of the mail that shows it. */
export function Recipients({ title, people, columns, search, now, timeZone }: Props) {
  const known = recipientColumns({ now, timeZone });
  return (
    <DataTable
      caption={`People: ${title}`}
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
        ...columns.map((key) => ({ key, ...known[key] })),
      ]}
      empty={<EmptyState title={search ? "Nobody here goes by that name" : "Nobody stands here now"} />}
    />
  );
}

function recipientColumns({
  now,
  timeZone,
}: Pick<Props, "now" | "timeZone">): Record<RecipientColumn, Omit<Column<Recipient>, "key">> {
  const at = (instant: Date | null | undefined) =>
    instant ? <DateText at={instant} now={now} timeZone={timeZone} /> : "–";
  return {
    sent: { header: "Sent", cell: ({ mail }) => at(mail?.sentAt) },
    answered: { header: "Answered", cell: ({ answeredAt }) => at(answeredAt) },
    since: {
      header: "Since then",
      cell: ({ answeredAt, mail }) => {
        if (answeredAt) return <>Answered {at(answeredAt)}</>;
        if (mail?.state === "bounced") return "Came back";
        return mail?.state === "complained" ? "Marked as spam" : "No answer";
      },
    },
    due: { header: "Their turn", cell: ({ mail }) => at(mail?.dueAt) },
    until: {
      header: "Until then",
      isBlank: ({ mail }) => !mail || mail.dueAt <= now,
      cell: ({ mail }) => (mail && mail.dueAt > now ? WAIT_NAME[mail.deferral ?? "later_day"] : "–"),
    },
    said: {
      header: "What was said last",
      isBlank: ({ mail }) => !mail?.failure,
      cell: ({ mail }) => (mail?.failure ? <Name>{mail.failure}</Name> : "–"),
    },
    why: {
      header: "Why",
      isBlank: ({ mail }) => !mail?.failure,
      cell: ({ mail }) => (mail?.failure ? <Name>{notSentWords(mail.failure)}</Name> : "–"),
    },
    contact: { header: "Contact now", cell: ({ contact }) => CONTACT_STATE_NAME[contact.state] },
  };
}
