import type { ContactState, IncidentMailState } from "@/prisma/generated/enums";

/** Somebody of an incident who has a case, and what became of a message to them; null while nothing did. */
export type Affected = {
  readonly contactId: string;
  readonly name: string;
  readonly accountName: string;
  readonly email: string;
  readonly state: ContactState;
  readonly mailState: IncidentMailState | null;
};

/**
 * Finds for each person whose mail it is that reaches their mailbox, where another shares it: a mailbox gets one mail. It is that of whoever
 * has it already, else of the first who can be reached; null for whoever shares with nobody, or is that one.
 */
export function mailboxTwins<Person extends Affected>(people: readonly Person[]) {
  const sharing = Map.groupBy(people, ({ email }) => email);
  const holders = new Map([...sharing].map(([email, all]) => [email, holderAmong(all)]));
  return ({ contactId, email }: Person): Person | null => {
    const holder = holders.get(email) ?? null;
    return holder?.contactId === contactId ? null : holder;
  };
}

function holderAmong<Person extends Affected>(people: readonly Person[]): Person | null {
  const inOrder = people.toSorted((one, other) => (one.contactId < other.contactId ? -1 : 1));
  return inOrder.find(hasIt) ?? inOrder.find(canBeReached) ?? null;
}

/** One that failed is theirs as long as another try could reach them. */
function hasIt(person: Affected) {
  const { mailState } = person;
  if (mailState === "failed") return canBeReached(person);
  return mailState !== null && mailState !== "left_out";
}

function canBeReached({ state }: Affected) {
  return state !== "left" && state !== "bounced";
}

/** Why somebody whose mailbox another shares gets no mail of their own. */
export function twinWords({ name, accountName }: Affected): string {
  return `The same address is listed for ${name} at ${accountName}: it gets one mail.`;
}
