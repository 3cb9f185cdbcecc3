import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { ResponseRow } from "@/lib/responses/queries";
import { CaseLinks } from "./case-links";
import { GivenScore } from "./given-score";
import classes from "./response-list.module.css";
import { standingWords } from "./standing-words";

type Props = { rows: readonly ResponseRow[]; now: Date; timeZone: string };

/** What clients answered, each with the score, the words, who said it, and the case that came of it. */
export function ResponseList({ rows, ...clock }: Props) {
  return (
    <ol className={classes.list} aria-label="Responses, the latest first">
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <GivenScore kind={row.kind} score={row.score} />
          <div className={classes.said}>
            {row.comment ? (
              <ClientWords words={row.comment} size="inline" lines={2} />
            ) : (
              <span className={classes.quiet}>No comment</span>
            )}
            <p className={classes.who}>
              <TextLink href={`/responses/${row.id}`} size="xs" className={classes.person}>
                <Name>{row.contact.name}</Name>
              </TextLink>
              <TextLink href={`/accounts/${row.account.id}`} size="xs" c="dimmed">
                <Name>{row.account.name}</Name>
              </TextLink>
            </p>
          </div>
          <p className={classes.facts}>
            <DateText at={row.answeredAt} {...clock} />
            {!row.counts && <span>{standingWords(row)}</span>}
            <CaseLinks response={row} isNamed />
          </p>
        </li>
      ))}
    </ol>
  );
}
