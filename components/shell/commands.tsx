import { useMantineColorScheme } from "@mantine/core";
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconLogout, IconMoon, IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { NAV_ITEMS } from "./nav-items";

const ICON = { size: 18, stroke: 1.6, "aria-hidden": true } as const;

/** Everything one can go to or do, by typing: Ctrl or Cmd with K. */
export function Commands({ signOut }: { signOut: () => Promise<void> }) {
  const router = useRouter();
  const { toggleColorScheme } = useMantineColorScheme();
  const [, startTransition] = useTransition();

  const places: SpotlightActionGroupData = {
    group: "Go to",
    actions: NAV_ITEMS.map(({ href, label, icon: Icon }) => ({
      id: href,
      label,
      leftSection: <Icon {...ICON} />,
      onClick: () => router.push(href),
    })),
  };
  const deeds: SpotlightActionGroupData = {
    group: "Do",
    actions: [
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
      actions={[places, deeds]}
      shortcut="mod + K"
      nothingFound="Nothing here goes by that name."
      highlightQuery
      transitionProps={{ duration: 100 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      searchProps={{
        leftSection: <IconSearch {...ICON} />,
        placeholder: "Go to a page, or do something",
        "aria-label": "Go to a page, or do something",
      }}
    />
  );
}
