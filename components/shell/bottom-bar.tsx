import { Menu, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import classes from "./bottom-bar.module.css";
import { DueCount } from "./due-count";
import { ITEMS_ON_PHONES, isHere, NAV_ITEMS } from "./nav-items";
import { NavLink } from "./nav-link";

/** The navigation of phones: the four places of every day, and the rest under More. */
export function BottomBar({ dueToday }: { dueToday: number }) {
  const pathname = usePathname();
  const rest = NAV_ITEMS.slice(ITEMS_ON_PHONES);
  return (
    <nav className={classes.bar} aria-label="Main, on phones">
      {NAV_ITEMS.slice(0, ITEMS_ON_PHONES).map(({ href, label, icon: Icon }) => (
        <NavLink key={href} href={href} className={classes.item}>
          <Icon size={20} stroke={1.6} aria-hidden />
          <span className={classes.label}>{label}</span>
          {href === "/recovery" && (
            <span className={classes.due}>
              <DueCount count={dueToday} />
            </span>
          )}
        </NavLink>
      ))}
      <Menu position="top-end" width={200}>
        <Menu.Target>
          <UnstyledButton
            className={classes.item}
            aria-current={rest.some(({ href }) => isHere(href, pathname)) || undefined}
          >
            <IconDots size={20} stroke={1.6} aria-hidden />
            <span className={classes.label}>More</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map(({ href, label, icon: Icon }) => (
            <Menu.Item
              key={href}
              component={Link}
              href={href}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
