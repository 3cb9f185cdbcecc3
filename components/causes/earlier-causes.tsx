"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { EarlierCauses as Found } from "@/lib/causes/list-earlier-causes";
import { MOST_TIMES } from "@/lib/causes/most-times";
import { ActionStateText } from "./action-state-text";
import classes from "./earlier-causes.module.css";
import { timesWords } from "./times-words";
import { useEarlierCauses } from "./use-earlier-causes";

const SHOWN_AT_ONCE = 3;

type Props = { caseId: string; rootCauseId: string | null };

/** Where the chosen cause stood behind a case before, what was found at the root, and what is done about it. Comes when it comes; nothing waits for it. */
export function EarlierCauses({ caseId, rootCauseId }: Props) {
  const found = useEarlierCauses(caseId, rootCauseId);
  return (
    <div className={classes.earlier} role="status">
      {rootCauseId && found === null && (
        <p className={classes.quiet}>Earlier cases with this cause could not be read just now.</p>
      )}
      {rootCauseId && found && (
        <>
          <p className={classes.times}>{timesWords(found, MOST_TIMES)}</p>
          <Cases cases={found.earlier.slice(0, SHOWN_AT_ONCE)} />
          {found.earlier.length > SHOWN_AT_ONCE && (
            <Disclosure summary={`${found.earlier.length - SHOWN_AT_ONCE} more`}>
              <Cases cases={found.earlier.slice(SHOWN_AT_ONCE)} />
            </Disclosure>
          )}
        </>
      )}
    </div>
  );
}

function Cases({ cases }: { cases: Found["earlier"] }) {
  if (cases.length === 0) return null;
  return (
    <ul className={classes.cases} aria-label="Earlier cases with this cause, this account first">
      {cases.map((earlier) => (
        <Earlier key={earlier.caseId} earlier={earlier} />
      ))}
    </ul>
  );
}

function Earlier({ earlier }: { earlier: Found["earlier"][number] }) {
  const { caseId, at, when, account, isHere, root, actions } = earlier;
  return (
    <li>
      <TextLink href={`/recovery/${caseId}`} size="xs">
        {isHere ? "This account" : <bdi>{account}</bdi>}, <time dateTime={at}>{when}</time>
      </TextLink>
      {root && (
        <p className={classes.root} dir="auto">
          {root}
        </p>
      )}
      {actions.length > 0 ? (
        <ul className={classes.actions} aria-label="What is done about it">
          {actions.map(({ id, title, state }) => (
            <li key={id}>
              <ActionStateText state={state} />: <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.quiet}>No corrective action.</p>
      )}
    </li>
  );
}
