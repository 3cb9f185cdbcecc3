import type { FormAction } from "@/components/form/form-state";
import { DateText } from "@/components/ui/date-text";
import { FactList } from "@/components/ui/fact-list";
import type { SenderView } from "@/lib/senders/queries";
import { ButtonForm } from "./button-form";
import classes from "./sender-state.module.css";
import { paceWords, SENDER_KIND_NAME } from "./sender-words";

type Props = { sender: SenderView; resume: FormAction; now: Date; timeZone: string };

/** Which sender it is, from whom and how fast; while it is paused, why, and the way on. */
export function SenderState({ sender, resume, now, timeZone }: Props) {
  const { kind, state, pauseReason, pausedAt, host, port } = sender;
  const fromName = kind === "house" ? null : sender.fromName;
  const address = kind === "house" ? sender.houseAddress : sender.fromAddress;
  return (
    <>
      {state === "paused" && (
        <div className={classes.paused}>
          <p className={classes.reason}>
            Sending is paused
            {pausedAt && <> since {<DateText at={pausedAt} now={now} timeZone={timeZone} />}</>}.{" "}
            {pauseReason}
          </p>
          <ButtonForm action={resume} label="Resume sending" success="Mail goes out again." isPrimary />
        </div>
      )}
      <FactList
        facts={[
          {
            term: "Mail goes out through",
            fact: SENDER_KIND_NAME[kind],
            help: kind === "smtp" ? `${host}, port ${port}` : kind === "house" ? undefined : sender.username,
          },
          {
            term: "From",
            fact: (
              <>
                {fromName && <bdi>{fromName}</bdi>} <bdi>{fromName ? `<${address}>` : address}</bdi>
              </>
            ),
          },
          {
            term: "Pace",
            fact: paceWords(sender),
            help: `${sender.maxConnections} ${sender.maxConnections === 1 ? "connection" : "connections"} at most`,
          },
        ]}
      />
    </>
  );
}
