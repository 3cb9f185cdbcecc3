import { DateText } from "@/components/ui/date-text";
import type { NewsRow } from "@/lib/notifications/queries";
import { NewsLink } from "./news-link";
import classes from "./news-list.module.css";
import { UnreadDot } from "./unread-dot";

type Props = { rows: readonly NewsRow[]; now: Date; timeZone: string };

/** One's own news, each with a way to what it is about. */
export function NewsList({ rows, now, timeZone }: Props) {
  return (
    <ol className={classes.list} aria-label="News, the latest first">
      {rows.map(({ id, words, path, at, readAt }) => (
        <li key={id} className={classes.row}>
          <UnreadDot isUnread={readAt === null} />
          <NewsLink id={id} path={path} isUnread={readAt === null} className={classes.words}>
            <span dir="auto">{words}</span>
          </NewsLink>
          <span className={classes.at}>
            <DateText at={at} now={now} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}
