import { hrefWith } from "@/components/form/href-with";
import { countWords } from "@/components/ui/count-words";
import { TextLink } from "@/components/ui/text-link";
import type { Refusals } from "@/lib/incidents/count-refusals";
import type { AFFECTED_SHOWS } from "@/lib/incidents/schema";
import { wholeNumber } from "@/lib/scoring/format";
import { incidentPath } from "./incident-words";

type Props = {
  incidentId: string;
  /** Which list names them. */
  show: (typeof AFFECTED_SHOWS)[number];
  refusals: Refusals;
  /** What could not be done, for one and for several. */
  words: readonly [string, string];
};

/** For how many something could not be done, the reasons with how often each, and the way to who they are; nothing where it could for all. */
export function RefusalList({ incidentId, show, refusals, words }: Props) {
  const { count, reasons } = refusals;
  if (count === 0) return null;
  const named = reasons.reduce((sum, reason) => sum + reason.count, 0);
  return (
    <>
      <p>
        {countWords(count, words)}.{" "}
        <TextLink href={hrefWith(`${incidentPath(incidentId)}/affected`, { show })}>See which</TextLink>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.words} style={{ overflowWrap: "anywhere" }}>
            {wholeNumber(reason.count)}: {reason.words}
          </li>
        ))}
        {count > named && <li>{wholeNumber(count - named)}: other reasons.</li>}
      </ul>
    </>
  );
}
