import { Tooltip, UnstyledButton } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { BrandMark } from "./brand-mark";
import { DueCount } from "./due-count";
import { NAV_ITEMS } from "./nav-items";
import { NavLink } from "./nav-link";
import classes from "./side-nav.module.css";

type Props = { dueToday: number; workspaceName: string; isNarrow: boolean; onToggle: () => void };

/** The navigation at the left, 220 px wide or down to its icons. */
export function SideNav({ dueToday, workspaceName, isNarrow, onToggle }: Props) {
  const ToggleIcon = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.nav} aria-label="Main" data-narrow={isNarrow || undefined}>
      <div className={classes.brand} title={workspaceName}>
        <BrandMark />
        <span className={classes.name} dir="auto">
          {workspaceName}
        </span>
      </div>
      <ul className={classes.items}>
        {NAV_ITEMS.map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Tooltip label={label} position="right" disabled={!isNarrow}>
              <NavLink href={href} className={classes.item}>
                <Icon size={18} stroke={1.6} aria-hidden />
                <span className={classes.label}>{label}</span>
                {href === "/recovery" && dueToday > 0 && (
                  <span className={classes.due}>
                    <DueCount count={dueToday} />
                  </span>
                )}
              </NavLink>
            </Tooltip>
          </li>
        ))}
      </ul>
      <UnstyledButton className={classes.toggle} onClick={onToggle} aria-expanded={!isNarrow}>
        <ToggleIcon size={18} stroke={1.6} aria-hidden />
        <span className={classes.label}>{isNarrow ? "Expand the navigation" : "Collapse"}</span>
      </UnstyledButton>
    </nav>
  );
}
