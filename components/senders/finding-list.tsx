import { VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import type { Finding } from "@/lib/senders/finding";
import { DnsRecord } from "./dns-record";
import classes from "./finding-list.module.css";

const MARK = { good: IconCheck, warn: IconAlertTriangle, bad: IconX } as const;
const MEANING = { good: "Good", warn: "Worth a look", bad: "Wrong" } as const;

/** What was found out about a sender, each with what to do about it; told apart by shape as well as colour. */
export function FindingList({ label, findings }: { label: string; findings: readonly Finding[] }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {findings.map(({ check, level, sentence, advice, quote, record }) => {
        const Mark = MARK[level];
        return (
          <li key={`${check} ${sentence}`} className={classes.finding} data-level={level}>
            <Mark size={18} stroke={2} aria-hidden className={classes.mark} />
            <div className={classes.words}>
              <p className={classes.sentence}>
                <VisuallyHidden>{MEANING[level]}: </VisuallyHidden>
                {sentence}
              </p>
              {advice && <p className={classes.advice}>{advice}</p>}
              {quote && (
                <pre className={classes.quote}>
                  <bdi>{quote}</bdi>
                </pre>
              )}
              {record && <DnsRecord record={record} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
