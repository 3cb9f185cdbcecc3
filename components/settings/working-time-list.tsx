import { FactList } from "@/components/ui/fact-list";
import type { WorkCalendar } from "@/lib/working-time/queries";
import { sendingWords } from "./sending-words";

/** When the firm works, to read. */
export function WorkingTimeList({ calendar }: { calendar: WorkCalendar }) {
  const hours = sendingWords({
    sendingFromMinute: calendar.fromMinute,
    sendingUntilMinute: calendar.untilMinute,
    sendingWeekdays: calendar.weekdays,
  });
  return (
    <FactList
      facts={[
        {
          term: "Working time",
          fact: `The firm works ${hours}.`,
          help: `On the clock of ${calendar.timeZone}. Promises in working days are counted by it.`,
        },
      ]}
    />
  );
}
