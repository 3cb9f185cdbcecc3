import type { SpotlightActionGroupData } from "@mantine/spotlight";
import { IconBuilding, IconHeartHandshake, IconUser } from "@tabler/icons-react";
import { STAGE_NAME } from "@/components/ui/stage-name";
import type { Found } from "@/lib/finding/find-anything";

const ICON = { size: 18, stroke: 1.6, "aria-hidden": true } as const;

/** What was found, to go to; it goes by the words already, whatever of it they match. */
export function foundActions(
  found: Found,
  words: string,
  go: (path: string) => void,
): SpotlightActionGroupData {
  const action = (path: string, label: string, description: string, Icon: typeof IconUser) => ({
    id: path,
    label,
    description,
    keywords: words,
    leftSection: <Icon {...ICON} />,
    onClick: () => go(path),
  });
  return {
    group: "Found",
    actions: [
      ...found.cases.map(({ id, stage, account, contact }) =>
        action(
          `/recovery/${id}`,
          `${account.name}, ${contact.name}`,
          `Case: ${STAGE_NAME[stage]}`,
          IconHeartHandshake,
        ),
      ),
      ...found.accounts.map(({ id, name }) => action(`/accounts/${id}`, name, "Account", IconBuilding)),
      ...found.people.map(({ id, name, account }) =>
        action(`/accounts/people/${id}`, name, account.name, IconUser),
      ),
    ],
  };
}
