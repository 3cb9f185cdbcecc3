import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { hrefWith } from "@/components/form/href-with";
import { LiveNews } from "@/components/live/live-news";
import { NewsList } from "@/components/notifications/news-list";
import { ButtonForm } from "@/components/senders/button-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageTabs } from "@/components/ui/page-tabs";
import { listNews } from "@/lib/notifications/queries";
import { inboxFiltersSchema } from "@/lib/notifications/schema";
import { writeCursor } from "@/lib/platform/page-cursor";
import { markAllReadAction } from "./actions";

export const metadata: Metadata = { title: "Inbox" };

const UNREAD = "/inbox?unread=yes";
const TABS = [
  { href: "/inbox", name: "All" },
  { href: UNREAD, name: "Unread" },
];

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InboxPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { unread, cursor } = inboxFiltersSchema.parse(await searchParams);
  const { rows, nextCursor, timeZone } = await listNews(actor, { unread, cursor });
  const latest = rows[0];
  const isAnyUnread = rows.some(({ readAt }) => readAt === null);

  return (
    <>
      <PageHeader
        title="Inbox"
        description="What happened to your cases. It is kept for 180 days."
        action={
          latest &&
          isAnyUnread &&
          !cursor && (
            <ButtonForm
              action={markAllReadAction}
              hidden={{ upTo: writeCursor(latest) }}
              label="Mark all as read"
            />
          )
        }
      />
      <PageTabs label="Which news" tabs={TABS} current={unread ? UNREAD : "/inbox"} keepsPlace />
      {rows.length === 0 ? (
        <EmptyState title={unread ? "You have read everything." : "There is no news for you yet."}>
          When a case is yours, when a client writes, or when something waits for you, it is said here.
        </EmptyState>
      ) : (
        <NewsList rows={rows} now={new Date()} timeZone={timeZone} />
      )}
      {nextCursor && (
        <ButtonLink variant="default" mt="md" href={hrefWith("/inbox", { unread, cursor: nextCursor })}>
          Next page
        </ButtonLink>
      )}
      <LiveNews />
    </>
  );
}
