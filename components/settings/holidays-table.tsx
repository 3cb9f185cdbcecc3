import type { FormAction } from "@/components/form/form-state";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { fullDay } from "@/lib/platform/date-words";
import type { WorkCalendar } from "@/lib/working-time/queries";
import { RemoveHolidayForm } from "./remove-holiday-form";

type Holiday = WorkCalendar["holidays"][number];

const COLUMNS: Column<Holiday>[] = [
  { key: "name", header: "Holiday", cell: ({ name }) => <bdi>{name}</bdi> },
  { key: "on", header: "Date", cell: ({ on }) => <time dateTime={on}>{fullDay(on)}</time> },
];

type Props = {
  holidays: readonly Holiday[];
  /** Null for whoever may not change them. */
  remove: FormAction | null;
};

/** The firm's holidays, by date. */
export function HolidaysTable({ holidays, remove }: Props) {
  const removal: Column<Holiday> = {
    key: "remove",
    header: "Change",
    onPhone: "beside",
    width: "7rem",
    cell: (holiday) => remove && <RemoveHolidayForm action={remove} holiday={holiday} />,
  };
  return (
    <DataTable
      caption="Holidays"
      minWidth="20rem"
      columns={remove ? [...COLUMNS, removal] : COLUMNS}
      rows={holidays}
      rowKey={({ on }) => on}
      empty={
        <EmptyState title="No holidays yet.">Until there are some, every weekday above is worked.</EmptyState>
      }
    />
  );
}
