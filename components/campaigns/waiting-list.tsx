import { hrefWith } from "@/components/form/href-with";
import { Section } from "@/components/ui/section";
import type { Waiting } from "@/lib/campaigns/count-waits";
import { FigureLink } from "./figure-link";
import { momentWords, spanWords } from "./moment-words";
import { inLineWords, WAIT_NAME, WAIT_WORDS } from "./wait-words";
import classes from "./waiting-list.module.css";

type Props = {
  here: string;
  waits: readonly Waiting[];
  /** Of which of them the people are listed. */
  shown: string | undefined;
  /** Whether the campaign or the sender is paused. */
  isHeld: boolean;
  now: Date;
  timeZone: string;
};

/** Why mails wait, and until when; each figure opens its people. */
export function WaitingList({ here, waits, shown, isHeld, now, timeZone }: Props) {
  if (waits.every(({ wait }) => wait === "in_line")) return null;
  return (
    <Section title="Why some wait" id="waits">
      <ul className={classes.list}>
        {waits.map(({ wait, count, from, until }) => (
          <FigureLink
            key={wait}
            name={WAIT_NAME[wait]}
            words={
              wait === "in_line"
                ? inLineWords(isHeld)
                : `${untilWords(from, until, now, timeZone)} ${WAIT_WORDS[wait]}`
            }
            count={count}
            href={hrefWith(here, { show: "waiting", wait })}
            isShown={shown === wait}
          />
        ))}
      </ul>
    </Section>
  );
}

/** "Their turn comes on Monday at 09:00." or, for several days, "Their turn comes from Monday to 3 Dec." */
function untilWords(from: Date, until: Date, now: Date, timeZone: string) {
  const span = spanWords(from, until, now, timeZone);
  return `Their turn comes ${span.startsWith("from ") ? span : momentWords(from, now, timeZone)}.`;
}
