import { UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { Bell } from "@/components/notifications/bell";
import type { ShellMember } from "./app-shell";
import { MeMenu } from "./me-menu";
import { ThemeSwitch } from "./theme-switch";
import classes from "./top-bar.module.css";

type Props = {
  member: ShellMember;
  /** How much of the member's news is unread. */
  unread: number;
  signOut: () => Promise<void>;
  switchWorkspace: (form: FormData) => Promise<void>;
};

/** The line above the page: search and commands, the theme, oneself. */
export function TopBar({ member, unread, signOut, switchWorkspace }: Props) {
  return (
    <header className={classes.bar}>
      <span className={classes.workspace} dir="auto" title={member.workspaceName}>
        {member.workspaceName}
      </span>
      <UnstyledButton
        className={classes.search}
        onClick={spotlight.open}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes.searchLabel}>Search or go to</span>
        <kbd className={classes.keys} aria-hidden>
          Ctrl K
        </kbd>
      </UnstyledButton>
      <Bell unread={unread} />
      <ThemeSwitch />
      <MeMenu member={member} signOut={signOut} switchWorkspace={switchWorkspace} />
    </header>
  );
}
