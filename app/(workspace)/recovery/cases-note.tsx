import { FigureNote } from "@/components/form/figure-note";
import { hrefWith } from "@/components/form/href-with";
import { ALL_OPEN_WORDS, caseWords, restOfCases } from "@/components/recovery/case-note-words";
import type { Actor } from "@/lib/access/actor";
import { getCauseName } from "@/lib/causes/queries";
import { getIncidentTitle } from "@/lib/incidents/queries";
import { countCases } from "@/lib/recovery/queries";
import type { QueueFilter } from "@/lib/recovery/schema";

type Props = { actor: Actor; filter: QueueFilter; now: Date };

/** What the list counts when a figure led here, and the way to the cases that the figure leaves out. */
export async function CasesNote({ actor, filter, now }: Props) {
  const { openedSince, closedSince, closedMonth, due, dueBy, attempt, scope, causeId, incidentId } = filter;
  const isFigure = [openedSince, closedSince, closedMonth, due, dueBy, attempt, causeId, incidentId].some(
    Boolean,
  );
  if (!isFigure) return null;

  const count = await countCases(actor, filter, now);
  const cause = causeId ? await getCauseName(actor, causeId) : null;
  const incident = incidentId ? await getIncidentTitle(actor, incidentId) : null;
  const rest = restOfCases(filter);
  const left = rest ? await countCases(actor, rest.filter, now) : 0;
  return (
    <FigureNote
      words={caseWords(count, filter, cause, incident)}
      ways={[
        rest !== null && left > 0 && { href: hrefWith("/recovery", rest.filter), words: rest.words(left) },
        { href: hrefWith("/recovery", { scope }), words: ALL_OPEN_WORDS[scope] },
      ]}
    />
  );
}
