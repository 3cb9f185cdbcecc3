import { VisuallyHidden } from "@mantine/core";
import { fullInstant } from "@/lib/platform/date-words";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-clocks.module.css";
import { CLOCK_NAME, clockWords } from "./clock-words";
import { hoursInWords } from "./hours-in-words";

type Reading = { readonly elapsedHours: number; readonly businessHours: number };

/** Each clock of the round with its promise, how it stands, and the time used: elapsed as the client feels it, and at work less holds. */
export function CaseClocks({ found, now }: { found: CaseDetail; now: Date }) {
  const { clocks, timeZone, round, stage } = found;
  const { hoursOfWorkingDay } = clocks;
  // What nobody had to do any more took no time.
  const steps = clocks.steps.filter(({ state }) => state !== "ended");
  const isOpen = stage !== "closed";
  const whole = (name: string, { elapsedHours, businessHours }: Reading) => (
    <tr className={classes.whole}>
      <th scope="row">{name}</th>
      <td>{hoursInWords(elapsedHours)}</td>
      <td>{hoursInWords(businessHours, hoursOfWorkingDay)}</td>
    </tr>
  );
  return (
    <table className={classes.clocks}>
      <caption>
        <VisuallyHidden>
          For each step: the time elapsed, as the client feels it, and the time at work by the firm's
          calendar, less time on hold
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Elapsed</th>
          <th scope="col">At work</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((clock) => (
          <tr key={clock.step}>
            <th scope="row">
              {CLOCK_NAME[clock.step]}
              <span
                className={classes.standing}
                data-late={clock.state === "missed" || clock.state === "overdue" || undefined}
                title={clock.dueAt ? `Promised for ${fullInstant(clock.dueAt, timeZone)}` : undefined}
              >
                {clockWords(clock, now, timeZone)}
              </span>
            </th>
            <td>{hoursInWords(clock.elapsedHours)}</td>
            <td>{hoursInWords(clock.workingHours, hoursOfWorkingDay)}</td>
          </tr>
        ))}
        {whole(isOpen ? "Open for" : "Was open", clocks.open)}
        {round > 0 && whole("Second attempt", clocks.round)}
        {isOpen && whole("In this stage", clocks.stage)}
      </tbody>
    </table>
  );
}
