import { DateText } from "@/components/ui/date-text";
import { FOLLOW_UP_ANSWER_DAYS } from "@/lib/recovery/case-clock";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { NextStep } from "./next-step";

/** The follow-up goes out and is waited for by itself; what happens when, and what it decides. */
export function FollowUpWait({ found, now }: { found: CaseDetail; now: Date }) {
  const { contact, stage, followUpDueAt, timeZone } = found;
  const when = followUpDueAt && <DateText at={followUpDueAt} now={now} timeZone={timeZone} />;
  const isOut = stage === "following_up";
  const [reminder] = found.followUps.at(-1)?.deliveries ?? [];
  const isAsked = isOut ? found.followUps.at(-1)?.state !== "excluded" : contact.state === "active";
  return (
    <NextStep
      now={now}
      timeZone={timeZone}
      title={isOut ? "Waiting for the client" : "Next: the follow-up goes out by itself"}
      words={
        <>
          {!isAsked && `${contact.name} cannot be asked (${STATE_WORDS[contact.state]}). `}
          {isOut ? (
            <>
              {isAsked && `${contact.name} was asked whether the matter is settled. `}
              {reminder?.state === "pending" && (
                <>
                  Without an answer a reminder goes out{" "}
                  <DateText at={reminder.dueAt} now={now} timeZone={timeZone} />.{" "}
                </>
              )}
              {reminder?.sentAt && (
                <>
                  A reminder went out <DateText at={reminder.sentAt} now={now} timeZone={timeZone} />.{" "}
                </>
              )}
              Without an answer the case closes as no answer, which does not count as recovered: {when}.
            </>
          ) : (
            <>
              Due {when}.{" "}
              {isAsked &&
                `${contact.name} is then asked whether the matter is settled, and has ${FOLLOW_UP_ANSWER_DAYS} days. `}
              Only the client’s answer can make the case recovered
              {found.lacksApology
                ? ", and they do not have the apology yet."
                : "; until then nothing is left to do."}
            </>
          )}
        </>
      }
    />
  );
}

const STATE_WORDS = {
  active: "left out",
  unsubscribed: "unsubscribed",
  bounced: "mail does not arrive",
  left: "left the account",
} as const satisfies Record<CaseDetail["contact"]["state"], string>;
