import { Text } from "@mantine/core";
import { GivenScore } from "@/components/responses/given-score";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { ORIGIN_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-words.module.css";

/** What the client said, before anything of ours. */
export function CaseWords({ found, now }: { found: CaseDetail; now: Date }) {
  const { response, timeZone } = found;
  const words = response ? response.comment : found.events.find(({ kind }) => kind === "opened")?.note;
  const predicted = response?.invitation.predictedScore ?? null;
  return (
    <section aria-label="The client's words" className={classes.section}>
      {words ? (
        <ClientWords words={words} size="display" lines={14} />
      ) : (
        <Text c="dimmed">
          {response ? "The client gave a score and left no words." : "Nobody wrote down what was said."}
        </Text>
      )}
      <div className={classes.source}>
        {response && <GivenScore kind={response.kind} score={response.score} />}
        <span>
          {ORIGIN_NAME[found.origin]}
          {response?.contactMe && found.origin !== "contact_me" && ", asked to be contacted"},{" "}
          <DateText at={response?.answeredAt ?? found.openedAt} now={now} timeZone={timeZone} />
        </span>
        {predicted !== null && <span>Predicted: {predicted}</span>}
        {response && (
          <TextLink href={`/responses/${response.id}`} size="xs">
            See the whole answer
          </TextLink>
        )}
      </div>
    </section>
  );
}
