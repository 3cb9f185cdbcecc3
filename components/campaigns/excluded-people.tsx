import { VisuallyHidden } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { EXCLUSION_NAME } from "@/components/ui/stage-name";
import type { AudienceMember } from "@/lib/campaigns/find-audience";
import { personColumns } from "./person-cells";
import { TakeBack } from "./take-back";

type Props = {
  people: readonly AudienceMember[];
  search?: string;
  title?: string;
  now: Date;
  timeZone: string;
  /** Lets somebody who was left out by hand back in; only before the launch. */
  takeBack?: { campaignId: string; action: FormAction } | null;
};

/** People who are not asked, each with the reason and the date from which they are free again. */
export function ExcludedPeople({ people, search, title = "Not asked", now, timeZone, takeBack }: Props) {
  const columns: Column<AudienceMember>[] = [
    ...personColumns<AudienceMember>((person) => person),
    {
      key: "reason",
      header: "Reason",
      width: "30%",
      cell: ({ reason, note, memberName }) => (
        <>
          {reason && EXCLUSION_NAME[reason]}
          {reason === "by_hand" && note && (
            <>
              : <bdi>{note}</bdi> ({memberName ?? "a former member"})
            </>
          )}
        </>
      ),
    },
    {
      key: "free",
      header: "Free again",
      isBlank: ({ freeAgainOn }) => !freeAgainOn,
      cell: ({ freeAgainOn }) =>
        freeAgainOn ? <DateText on={freeAgainOn} now={now} timeZone={timeZone} /> : "–",
    },
  ];
  if (takeBack && people.some(({ reason }) => reason === "by_hand")) {
    columns.push({
      key: "take-back",
      header: <VisuallyHidden>Take back</VisuallyHidden>,
      isNumeric: true,
      onPhone: "beside",
      isBlank: ({ reason }) => reason !== "by_hand",
      cell: ({ reason, contactId, name }) =>
        reason === "by_hand" && <TakeBack {...takeBack} contactId={contactId} name={name} />,
    });
  }
  return (
    <DataTable
      caption={`People: ${title}`}
      minWidth="48rem"
      rows={people}
      rowKey={({ contactId }) => contactId}
      columns={columns}
      empty={
        <EmptyState title={search ? "Nobody here goes by that name" : "Nobody is left out for this reason"}>
          {search && "They may be among those who are asked."}
        </EmptyState>
      }
    />
  );
}
