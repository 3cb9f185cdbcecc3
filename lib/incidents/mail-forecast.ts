import { languageOf } from "@/lib/languages/language";
import type { Recipient } from "./list-recipients";

const TRIED: readonly Recipient["mailState"][] = ["failed", "left_out"];

/** Who would get a message if it were sent now, who would not and why, and what else that would do. */
export function forecastMails(people: readonly Recipient[]) {
  const fresh = people.filter(({ mailState }) => mailState === null);
  const reached = fresh.filter(({ leftOut }) => leftOut === null);
  const apologies = reached.filter(({ lacksApology }) => lacksApology);
  return {
    /** Whom it was never sent to. */
    fresh: fresh.length,
    mailed: reached.length,
    leftOut: counted(fresh.flatMap(reasonOf)),
    /** Cases whose apology the first word can be. */
    apologies: apologies.length,
    /** Among them those with tasks that are to be done before. */
    withFirstTasks: apologies.filter(({ hasFirstTasks }) => hasFirstTasks).length,
    languages: counted(reached.flatMap(({ locale }) => languageOf(locale) ?? [])),
    again: {
      failed: again(people).filter(({ mailState }) => mailState === "failed").length,
      leftOut: again(people).filter(({ mailState }) => mailState === "left_out").length,
    },
  };
}

export type MailForecast = ReturnType<typeof forecastMails>;

/** Whom a message did not reach although it would now: it failed or they were left out. Never whoever it was handed over for. */
export function again(people: readonly Recipient[]): readonly Recipient[] {
  return people.filter(({ mailState, leftOut }) => TRIED.includes(mailState) && leftOut === null);
}

/** Those who share a mailbox are one reason, whoever shares it. */
function reasonOf({ sharesMailbox, leftOut }: Recipient) {
  return sharesMailbox ? SHARED : (leftOut ?? []);
}

const SHARED = "They share an address with another, and it gets one mail.";

function counted<Value extends string>(values: readonly Value[]) {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort((one, other) => other.count - one.count);
}
