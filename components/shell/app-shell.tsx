"use client";

import { type ReactNode, useState } from "react";
import { forgetDrafts } from "@/components/form/kept-draft";
import classes from "./app-shell.module.css";
import { BottomBar } from "./bottom-bar";
import { Commands } from "./commands";
import { SideNav } from "./side-nav";
import { TopBar } from "./top-bar";

export type ShellMember = {
  name: string;
  roleName: string;
  workspaceName: string;
  /** Where else the member could work. */
  otherWorkspaces: { id: string; name: string }[];
};

type Props = {
  member: ShellMember;
  /** Cases whose next step is due today or late. */
  dueToday: number;
  /** How much of the member's news is unread. */
  unread: number;
  isNarrow: boolean;
  signOut: () => Promise<void>;
  switchWorkspace: (form: FormData) => Promise<void>;
  children: ReactNode;
};

const ONE_YEAR_MS = 31_536_000_000;

/** The frame of the signed-in product: navigation, commands, who and where one is. */
export function AppShell({
  member,
  dueToday,
  unread,
  isNarrow: startsNarrow,
  signOut,
  switchWorkspace,
  children,
}: Props) {
  const [isNarrow, setIsNarrow] = useState(startsNarrow);

  function toggle() {
    // A cookie, so that the next page arrives in the chosen width and nothing jumps.
    const expires = Date.now() + ONE_YEAR_MS;
    void window.cookieStore?.set({ name: "navigation", value: isNarrow ? "wide" : "narrow", expires });
    setIsNarrow(!isNarrow);
  }

  function leave() {
    forgetDrafts();
    return signOut();
  }

  return (
    <div className={classes.shell} data-narrow={isNarrow || undefined}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <SideNav
        dueToday={dueToday}
        workspaceName={member.workspaceName}
        isNarrow={isNarrow}
        onToggle={toggle}
      />
      <div className={classes.column}>
        <TopBar member={member} unread={unread} signOut={leave} switchWorkspace={switchWorkspace} />
        <main id="main" tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <BottomBar dueToday={dueToday} />
      <Commands signOut={leave} />
    </div>
  );
}
