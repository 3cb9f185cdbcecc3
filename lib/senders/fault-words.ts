import type { Finding } from "./finding";
import type { SmtpFault, TrialStep } from "./smtp-fault";

/** What the words speak of. */
export type FaultFacts = {
  /** "smtp.example.com", or "the installation's mail server". */
  readonly server: string;
  readonly port: number | null;
  readonly from: string;
  readonly to: string;
  /** "Microsoft" or "Google", where one of them gives access tokens. */
  readonly provider: string;
};

type Words = (facts: FaultFacts) => readonly [sentence: string, advice: string];

const PORTS = "Usual are port 587 with STARTTLS, and port 465 with TLS from the start.";
const CERTIFICATE =
  "Nothing is sent over a connection that could be somebody else's. Ask whoever runs the server for a valid certificate.";

const WORDS: Record<SmtpFault, Words> = {
  nameNotFound: ({ server }) => [
    `No mail server goes by the name ${server}.`,
    "Check the name for a typing mistake.",
  ],
  privateAddress: ({ server }) => [
    `${server} leads into a private network, where Amends does not send.`,
    "Choose a mail server on the public internet.",
  ],
  connectionRefused: ({ server, port }) => [
    `${server} refused the connection${at(port)}.`,
    `Check the port. ${PORTS}`,
  ],
  unreachable: ({ server }) => [
    `No way leads to ${server} from here.`,
    "A firewall may be in between: ask whoever runs this installation.",
  ],
  timedOut: ({ server, port }) => [
    `${server} did not answer${at(port)} in time.`,
    `Check the name and the port; a firewall may be in between. ${PORTS}`,
  ],
  silent: ({ server }) => [
    `${server} took the connection and then said nothing.`,
    `Check that the port and the encryption belong together. ${PORTS}`,
  ],
  busy: ({ server }) => [`${server} has no time now.`, "Try again in a few minutes."],
  hungUp: ({ server }) => [
    `${server} ended the connection in the middle.`,
    `Its own words may tell why. Check that the port and the encryption belong together. ${PORTS}`,
  ],
  notTls: ({ server, port }) => [
    `${server} does not speak TLS from the start${at(port)}.`,
    `Choose STARTTLS, or another port. ${PORTS}`,
  ],
  noStartTls: ({ server, port }) => [
    `${server} does not offer STARTTLS${at(port)}.`,
    `The password is not sent unencrypted. ${PORTS}`,
  ],
  certificateExpired: ({ server }) => [`The certificate of ${server} has expired.`, CERTIFICATE],
  certificateNotYetValid: ({ server }) => [
    `The certificate of ${server} is not valid yet.`,
    `${CERTIFICATE} If it is new, the clock of this machine may be wrong.`,
  ],
  certificateSelfSigned: ({ server }) => [
    `${server} signed its certificate itself, so nobody vouches for it.`,
    CERTIFICATE,
  ],
  certificateUnknown: ({ server }) => [
    `The certificate of ${server} comes from an authority that is not trusted here.`,
    CERTIFICATE,
  ],
  certificateForAnother: ({ server }) => [
    `The certificate of ${server} is made out to another name.`,
    "Use the name on the certificate; your provider's guide says which.",
  ],
  tlsFailed: ({ server }) => [
    `No encrypted connection to ${server} came about.`,
    `Check that the port and the encryption belong together. TLS 1.2 or later is needed. ${PORTS}`,
  ],
  passwordRefused: () => [
    "The mail server refused the password.",
    "Enter the username and password again. Some providers want an app password here, not the one you sign in with.",
  ],
  methodRefused: () => [
    "The mail server does not let anyone in with a password here.",
    "It may want an app password, another port, or a sender of the kind Microsoft or Google.",
  ],
  signInBusy: () => ["The mail server could not check the password now.", "Try again in a few minutes."],
  tokenRefused: ({ provider }) => [
    `${provider} gave no access token.`,
    "The client secret or the refresh token has expired or was withdrawn. Make new ones and enter them.",
  ],
  tokenServer: ({ provider }) => [
    `${provider}'s token server could not be reached.`,
    "Try again in a few minutes. If it stays so, ask whoever runs this installation about its firewall.",
  ],
  accountRefusedToken: ({ provider }) => [
    `${provider} gave an access token, but its mail server did not take it.`,
    "See that the mailbox is the account that gave its consent, that the consent covers sending by SMTP, and that SMTP sign-in is switched on for the mailbox.",
  ],
  signInWanted: () => ["The mail server wants a username and password before it takes mail.", "Enter both."],
  senderRefused: ({ from }) => [
    `The mail server does not let this account send as ${from}.`,
    "Use an address that belongs to the account, or allow this one at your provider.",
  ],
  recipientRefused: ({ to }) => [
    `The mail server would not take mail for ${to}.`,
    "Often it only takes mail for others once one has signed in: check the username and password.",
  ],
  messageRefused: () => ["The mail server refused the message.", "Its own words tell why."],
  laterPlease: () => [
    "The mail server asked to try again later.",
    "That is usual with a new sender. Try again in a few minutes; campaigns do so by themselves.",
  ],
  unclear: ({ server }) => [`${server} answered in a way that is not understood here.`, "Try again."],
};

const LOST = [
  "The connection broke while the message was handed over, so it may have arrived or not.",
  "Look into your inbox, and try again.",
] as const;

const DONE: Record<TrialStep, (facts: FaultFacts) => string> = {
  connect: ({ server, port }) => `Connected to ${server}${at(port)}.`,
  encrypt: () => "The connection is encrypted and the certificate is valid.",
  signIn: () => "The mail server let us in.",
  sender: ({ from }) => `Mail may be sent as ${from}.`,
  recipient: ({ to }) => `Mail for ${to} is taken.`,
  message: () => "The message was taken. See that it arrived, and not among the spam.",
};

/** What went wrong, in words, with what to do about it. */
export function faultWords(step: TrialStep, fault: SmtpFault, facts: FaultFacts, quote?: string): Finding {
  const isLost = step === "message" && (fault === "silent" || fault === "hungUp");
  const [sentence, advice] = isLost ? LOST : WORDS[fault](facts);
  return { check: step, level: "bad", sentence: capitalised(sentence), advice, ...(quote ? { quote } : {}) };
}

/** What went well, in words. */
export function doneWords(step: TrialStep, facts: FaultFacts): Finding {
  return { check: step, level: "good", sentence: capitalised(DONE[step](facts)) };
}

function at(port: number | null) {
  return port === null ? "" : ` at port ${port}`;
}

function capitalised(sentence: string) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
