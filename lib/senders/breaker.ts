/** What became of one mail, as far as the sender's good name is concerned. */
export type Outcome = "sent" | "bounced" | "blocked" | "complained";

const LETTERS: Record<Outcome, string> = { sent: ".", bounced: "b", blocked: "p", complained: "c" };
/** How many outcomes a sender remembers. */
export const REMEMBERED = 2_000;
const BOUNCE_WINDOW = 200;
const MOST_BOUNCED = 0.05;
const MOST_BLOCKED = 2;
const MOST_COMPLAINED = 0.001;

/** How a sender remembers outcomes: oldest first, a letter each. */
export function lettersOf(outcomes: readonly Outcome[]): string {
  return outcomes.map((outcome) => LETTERS[outcome]).join("");
}

/**
 * Why a sender must stop, as a sentence, or null: of the latest 200 mails more than 5 % came back for good or more than two were
 * refused as a matter of policy, or of the latest 2,000 more than 0.1 % were reported as unwanted. A window that is not full yet is
 * judged as if it were, so that a single mail stops nobody.
 */
export function reasonToStop(remembered: string): string | null {
  const bounced = count(remembered.slice(-BOUNCE_WINDOW), LETTERS.bounced);
  if (bounced > BOUNCE_WINDOW * MOST_BOUNCED) {
    const mails = Math.min(remembered.length, BOUNCE_WINDOW);
    return `${bounced} of the last ${mails} mails came back because the address does not exist. Check the list of contacts before you send on: mail providers block senders with many dead addresses.`;
  }
  const blocked = count(remembered.slice(-BOUNCE_WINDOW), LETTERS.blocked);
  if (blocked > MOST_BLOCKED) {
    return `${blocked} mail servers refused mail from this sender as a matter of policy. Check SPF, DKIM and DMARC under Settings, Sender, before you send on.`;
  }
  const complained = count(remembered, LETTERS.complained);
  if (complained > REMEMBERED * MOST_COMPLAINED) {
    return `${complained} of the last ${remembered.length} people reported the mail as unwanted. Find out why before you send on: mail providers block senders with more than 1 complaint in 1,000.`;
  }
  return null;
}

function count(remembered: string, letter: string) {
  return remembered.split(letter).length - 1;
}
