import { GivenScore } from "@/components/responses/given-score";
import { DateText } from "@/components/ui/date-text";
import { OpeningWords } from "@/components/ui/opening-words";
import { ORIGIN_NAME, REACHED_BY_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { CaseDetail } from "@/lib/recovery/get-case";

const SILENCE: Partial<Record<CaseDetail["origin"], string>> = {
  incident: "The client has not complained: an incident affects them.",
};

/** What the client of a case said, and how it came to us. */
export function CaseWords({ found, now }: { found: CaseDetail; now: Date }) {
  const { response, timeZone } = found;
  const words = response ? response.comment : found.events.find(({ kind }) => kind === "opened")?.note;
  const predicted = response?.invitation.predictedScore ?? null;
  return (
    <OpeningWords
      words={words}
      silence={
        response
          ? "The client gave a score and left no words."
          : (SILENCE[found.origin] ?? "Nobody wrote down what was said.")
      }
    >
      {response && <GivenScore kind={response.kind} score={response.score} />}
      <span>
        {found.channel ? REACHED_BY_NAME[found.channel] : ORIGIN_NAME[found.origin]}
        {response?.contactMe && found.origin !== "contact_me" && ", asked to be contacted"},{" "}
        <DateText at={response?.answeredAt ?? found.openedAt} now={now} timeZone={timeZone} />
      </span>
      {predicted !== null && <span>Predicted: {predicted}</span>}
      {response && (
        <TextLink href={`/responses/${response.id}`} size="xs">
          See the whole answer
        </TextLink>
      )}
    </OpeningWords>
  );
}
