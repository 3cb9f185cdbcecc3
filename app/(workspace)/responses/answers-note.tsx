import { FigureNote } from "@/components/form/figure-note";
import { answerWords } from "@/components/responses/answer-words";
import type { Actor } from "@/lib/access/actor";
import { countResponses, MOST_COUNTED } from "@/lib/responses/queries";
import type { ResponseFilter } from "@/lib/responses/schema";

/** What the list counts when a figure led here, and the way to all responses. */
export async function AnswersNote({ actor, filter }: { actor: Actor; filter: ResponseFilter }) {
  const { kind, since, month, ...others } = filter;
  if (!kind && !since) return null;

  const isNarrowed = Object.values(others).some(Boolean);
  const count = await countResponses(actor, filter);
  return (
    <FigureNote
      words={answerWords(count, { kind, since, month, isNarrowed }, MOST_COUNTED)}
      ways={[{ href: "/responses", words: "Show all responses" }]}
    />
  );
}
