import { Menu } from "@mantine/core";
import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import classes from "./bell.module.css";
import { markAsRead } from "./mark-as-read";
import { UnreadDot } from "./unread-dot";
import type { LatestAnswer } from "./use-latest-news";

/** The latest news inside the bell's menu. */
export function LatestNews({ latest }: { latest: LatestAnswer }) {
  if (latest.state === "waiting") return <Menu.Label>One moment</Menu.Label>;
  if (latest.state === "failed") {
    return <Menu.Label>The news could not be loaded. Close this and open it once more.</Menu.Label>;
  }
  const { rows, now, timeZone } = latest;
  if (rows.length === 0) return <Menu.Label>There is no news for you yet.</Menu.Label>;
  return rows.map(({ id, words, path, at, readAt }) => (
    <Menu.Item
      key={id}
      component={Link}
      href={path}
      prefetch={false}
      leftSection={<UnreadDot isUnread={readAt === null} />}
      onClick={() => readAt === null && markAsRead(id)}
    >
      <span className={classes.words} dir="auto">
        {words}
      </span>
      <span className={classes.at}>
        <DateText at={at} now={now} timeZone={timeZone} />
      </span>
    </Menu.Item>
  ));
}
