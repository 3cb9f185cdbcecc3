import {
  IconBuilding,
  IconChartLine,
  IconHeartHandshake,
  IconListDetails,
  IconMessageCircle,
  IconSend,
  IconSettings,
} from "@tabler/icons-react";

/** The places of the product, in the order of the navigation. */
export const NAV_ITEMS = [
  { href: "/overview", label: "Overview", icon: IconChartLine },
  { href: "/recovery", label: "Recovery", icon: IconHeartHandshake },
  { href: "/responses", label: "Responses", icon: IconMessageCircle },
  { href: "/campaigns", label: "Campaigns", icon: IconSend },
  { href: "/surveys", label: "Surveys", icon: IconListDetails },
  { href: "/accounts", label: "Accounts", icon: IconBuilding },
  { href: "/settings", label: "Settings", icon: IconSettings },
] as const;

/** How many have room in the bar of a phone; the rest is under More. */
export const ITEMS_ON_PHONES = 4;

/** Whether a place is where the reader is: the page itself or one beneath it. */
export function isHere(href: string, pathname: string) {
  return pathname === href || pathname.startsWith(`${href}/`);
}
