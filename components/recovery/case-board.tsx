import Link from "next/link";
import { ClientWords } from "@/components/ui/client-words";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { Board } from "@/lib/recovery/read-board";
import type { QueueRow as Row } from "@/lib/recovery/read-queue-rows";
import type { CaseStage } from "@/prisma/generated/enums";
import classes from "./case-board.module.css";
import { countedWords } from "./counted-words";
import { RankReasons } from "./rank-reasons";
import { casePath } from "./step-words";

type Props = {
  board: Board;
  now: Date;
  /** The list of all cases of a stage. */
  hrefOfStage: (stage: CaseStage) => string;
};

/** The open cases by stage, in each the most pressing first. They move by what is done, not by being pulled about. */
export function CaseBoard({ board, now, hrefOfStage }: Props) {
  return (
    <div className={classes.board}>
      {board.map(({ stage, cases, rows }) => (
        <section key={stage} className={classes.column} aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`} className={classes.stage}>
            {STAGE_NAME[stage]} <span className={classes.count}>{countedWords(cases)}</span>
          </h2>
          {rows.length === 0 ? (
            <p className={classes.nothing}>No case here.</p>
          ) : (
            <ol className={classes.cards}>
              {rows.map((row) => (
                <li key={row.id}>
                  <Card row={row} now={now} />
                </li>
              ))}
            </ol>
          )}
          {cases > rows.length && (
            <TextLink size="xs" href={hrefOfStage(stage)}>
              See all {countedWords(cases)}
            </TextLink>
          )}
        </section>
      ))}
    </div>
  );
}

function Card({ row, now }: { row: Row; now: Date }) {
  return (
    <Link href={casePath(row.id)} prefetch={false} className={classes.card}>
      <bdi className={classes.account}>{row.account.name}</bdi>
      <bdi className={classes.person}>{row.contact.name}</bdi>
      {row.excerpt && <ClientWords words={row.excerpt} size="inline" />}
      <RankReasons row={row} now={now} />
      <span className={classes.foot}>
        <SeverityBadge severity={row.severity} />
        <bdi className={classes.person}>{row.owner?.name ?? "Nobody yet"}</bdi>
      </span>
    </Link>
  );
}
