import { countWords } from "@/components/ui/count-words";
import type { ForeseenRecipients } from "@/lib/incidents/foresee-recipients";
import { wholeNumber } from "@/lib/scoring/format";

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** What sending a message now would do: whom it reaches, who is left out and why, whose apology it is, and who reads another language. */
export function ForecastText({ foreseen }: { foreseen: ForeseenRecipients }) {
  const { mailed, fresh, leftOut, isApology, apologies, withFirstTasks, foreign } = foreseen;
  return (
    <>
      <p>{reachWords(mailed, fresh)}</p>
      {leftOut.length > 0 && (
        <ul>
          {leftOut.map(({ value, count }) => (
            <li key={value}>
              {wholeNumber(count)}: {value}
            </li>
          ))}
        </ul>
      )}
      {isApology && <p>{apologyWords(apologies, withFirstTasks)}</p>}
      {foreign.length > 0 && (
        <p>
          {foreign
            .map(({ value, count }) => `${wholeNumber(count)} read ${languageNames.of(value) ?? value}`)
            .join(", ")}
          . The text goes to all as it is written.
        </p>
      )}
    </>
  );
}

function reachWords(mailed: number, fresh: number) {
  if (mailed === 0) return "It would reach nobody:";
  const reached = `It goes to ${countWords(mailed, ["contact", "contacts"])}`;
  if (fresh === mailed) return `${reached}.`;
  return `${reached}; ${countWords(fresh - mailed, ["is", "are"])} left out:`;
}

function apologyWords(apologies: number, withFirstTasks: number) {
  if (apologies === 0)
    return "It would be nobody’s apology: whoever it reaches has one, or a case that was open before.";
  const counts = `It counts as the apology of ${countWords(apologies, ["case that has", "cases that have"])} none yet.`;
  if (withFirstTasks === 0) return counts;
  return `${counts} In ${wholeNumber(withFirstTasks)} of them tasks stand before the apology; these are skipped, and the trail names them.`;
}
