import { GivenScore } from "@/components/responses/given-score";
import { DateText } from "@/components/ui/date-text";
import { OpeningWords } from "@/components/ui/opening-words";
import { ORIGIN_NAME, REACHED_BY_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import { openingNote, openingWords } from "@/lib/case-trail/opening-words";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { OwnNote } from "./own-note";
import { SecondFailure } from "./second-failure";

const SILENCE: Partial<Record<CaseDetail["origin"], string>> = {
  incident: "The client has not complained: an incident affects them.",
};

/** What the client of a case said, and how it came to us; of one that came back, first what they said then. */
export function CaseWords({ found, now }: { found: CaseDetail; now: Date }) {
  const { origin, response, timeZone } = found;
  const opened = found.events.find(({ kind }) => kind === "opened");
  const opening = { origin, response, note: opened?.note ?? null };
  const note = openingNote(opening);
  const predicted = response?.invitation.predictedScore ?? null;
  const silence = response ? "The client gave a score and left no words." : SILENCE[origin];
  return (
    <>
      <SecondFailure found={found} now={now} />
      <OpeningWords
        label={note ? "How it began" : "The client's words"}
        words={openingWords(opening)}
        silence={
          note ? (
            <OwnNote note={note} by={opened?.by ?? null} />
          ) : (
            (silence ?? "Nobody wrote down what was said.")
          )
        }
      >
        {response && <GivenScore kind={response.kind} score={response.score} />}
        <span>
          {found.channel ? REACHED_BY_NAME[found.channel] : ORIGIN_NAME[origin]}
          {response?.contactMe && origin !== "contact_me" && ", asked to be contacted"},{" "}
          <DateText at={response?.answeredAt ?? found.openedAt} now={now} timeZone={timeZone} />
        </span>
        {predicted !== null && <span>Predicted: {predicted}</span>}
        {response && (
          <TextLink href={`/responses/${response.id}`} size="xs">
            See the whole answer
          </TextLink>
        )}
      </OpeningWords>
    </>
  );
}
