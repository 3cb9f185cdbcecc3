import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { ListedPlaybook } from "@/lib/playbooks/queries";
import { meantForWords } from "./playbook-words";

type Props = { caption: string; playbooks: readonly ListedPlaybook[]; empty: ReactNode };

/** Playbooks by name, with the cases they are meant for. */
export function PlaybooksTable({ caption, playbooks, empty }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={playbooks}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: "Playbook",
          cell: ({ id, name }) => (
            <TextLink href={`/recovery/playbooks/${id}`}>
              <Name>{name}</Name>
            </TextLink>
          ),
        },
        {
          key: "for",
          header: "For",
          cell: ({ origin, severity }) => meantForWords(origin, severity),
        },
        {
          key: "steps",
          header: "Steps",
          isNumeric: true,
          cell: ({ steps }) => (steps.length > 0 ? steps.length : "None yet: not applied"),
        },
      ]}
    />
  );
}
