import { useMantineColorScheme } from "@mantine/core";
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconColumns3, IconLogout, IconMoon, IconPlus, IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { hrefWith } from "@/components/form/href-with";
import { foundActions } from "./found-actions";
import { NAV_ITEMS } from "./nav-items";
import { useFound } from "./use-found";

const ICON = { size: 18, stroke: 1.6, "aria-hidden": true } as const;

/** Places that are not in the navigation. */
const MORE_PLACES = [{ href: "/recovery?scope=all&view=board", label: "Board of cases", icon: IconColumns3 }];

/** The lists that can be searched, with what they hold. */
const SEARCHES = [
  { path: "/accounts", what: "accounts" },
  { path: "/accounts/people", what: "people" },
  { path: "/recovery", what: "cases", scope: "all" },
  { path: "/responses", what: "answers" },
];

/** Everything one can go to, search or do, by typing: Ctrl or Cmd with K. */
export function Commands({ signOut }: { signOut: () => Promise<void> }) {
  const router = useRouter();
  const { toggleColorScheme } = useMantineColorScheme();
  const [, startTransition] = useTransition();
  const [query, setQuery] = useState("");
  const search = query.trim();
  const found = foundActions(useFound(search), query, (path) => router.push(path));

  const places: SpotlightActionGroupData = {
    group: "Go to",
    actions: [...NAV_ITEMS, ...MORE_PLACES].map(({ href, label, icon: Icon }) => ({
      id: href,
      label,
      leftSection: <Icon {...ICON} />,
      onClick: () => router.push(href),
    })),
  };
  const searches: SpotlightActionGroupData = {
    group: "Search",
    actions: SEARCHES.map(({ path, what, scope }) => ({
      id: `search ${path}`,
      label: `Search ${what} for “${search}”`,
      keywords: query,
      leftSection: <IconSearch {...ICON} />,
      onClick: () => router.push(hrefWith(path, { scope, search })),
    })),
  };
  const deeds: SpotlightActionGroupData = {
    group: "Do",
    actions: [
      {
        id: "open-case",
        label: "Open a case by hand",
        leftSection: <IconPlus {...ICON} />,
        onClick: () => router.push("/recovery/new"),
      },
      {
        id: "theme",
        label: "Switch between light and dark",
        leftSection: <IconMoon {...ICON} />,
        onClick: toggleColorScheme,
      },
      {
        id: "sign-out",
        label: "Sign out",
        leftSection: <IconLogout {...ICON} />,
        onClick: () => startTransition(signOut),
      },
    ],
  };

  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      actions={search ? [found, places, searches, deeds] : [places, deeds]}
      shortcut="mod + K"
      nothingFound="Nothing here goes by that name."
      highlightQuery
      transitionProps={{ duration: 100 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      searchProps={{
        leftSection: <IconSearch {...ICON} />,
        placeholder: "Search, go to a page, or do something",
        "aria-label": "Search, go to a page, or do something",
      }}
    />
  );
}
