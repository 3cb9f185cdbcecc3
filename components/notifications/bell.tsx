"use client";

import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { useLive } from "@/components/live/use-live";
import classes from "./bell.module.css";
import { LatestNews } from "./latest-news";
import { MOST_SHOWN, unreadWords } from "./unread-words";
import { useLatestNews } from "./use-latest-news";

/** How much of one's news is unread, and the latest of it behind a button. */
export function Bell({ unread: given }: { unread: number }) {
  const [unread, setUnread] = useState(given);
  const [before, setBefore] = useState(given);
  if (before !== given) {
    setBefore(given);
    setUnread(given);
  }
  const latest = useLatestNews();
  useLive((message) => {
    if (message.kind === "news") setUnread(message.unread);
  });

  return (
    <Menu position="bottom-end" width="min(24rem, calc(100vw - 2rem))" onOpen={latest.load}>
      <Menu.Target>
        <UnstyledButton className={classes.bell} onPointerEnter={latest.load} onFocus={latest.load}>
          <IconBell size={18} stroke={1.6} aria-hidden />
          <VisuallyHidden>Inbox, {unreadWords(unread)}</VisuallyHidden>
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.list}>
          <LatestNews latest={latest.answer} />
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} href="/inbox" prefetch={false}>
          Open the inbox
        </Menu.Item>
        <Menu.Item component={Link} href="/settings/notifications" prefetch={false}>
          What you are mailed about
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
