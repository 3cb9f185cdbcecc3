import { createTransport, type SendMailOptions } from "nodemailer";
import type { SmtpServer } from "@/lib/platform/smtp-server-options";
import type { DkimKey } from "./dkim-key";
import { doneWords, type FaultFacts, faultWords } from "./fault-words";
import type { Finding } from "./finding";
import { type SmtpError, smtpFault, TRIAL_STEPS, type TrialStep } from "./smtp-fault";

type Trial = {
  readonly server: SmtpServer;
  readonly message: SendMailOptions;
  readonly dkim: DkimKey | null;
  readonly facts: FaultFacts;
};

const LIMIT_MS = 15_000;

/** Really hands a message to a mail server, and says step by step how that went. Takes 15 seconds at most. */
export async function tryMailServer(
  { server, message, dkim, facts }: Trial,
  { limitMs = LIMIT_MS }: { readonly limitMs?: number } = {},
): Promise<Finding[]> {
  const talk = new Talk();
  const stepLimitMs = Math.ceil(limitMs * 0.8);
  const transport = createTransport({
    ...server,
    ...(dkim ? { dkim } : {}),
    connectionTimeout: stepLimitMs,
    greetingTimeout: stepLimitMs,
    socketTimeout: stepLimitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger: talk.logger(),
  });
  const steps = stepsOf(server);
  try {
    await transport.sendMail({ ...message, signal: AbortSignal.timeout(limitMs) });
    const found = steps.map((step) => doneWords(step, facts));
    return steps.includes("signIn") && !talk.isSignedIn ? found.map(notSignedIn) : found;
  } catch (error) {
    const told = error as SmtpError & { response?: string; message: string };
    const usesToken = "auth" in server && server.auth?.type === "OAuth2";
    const [step, fault] = smtpFault(told, {
      reached: talk.reached(steps),
      isConnected: talk.isConnected,
      usesToken,
    });
    const before = steps.slice(0, Math.max(steps.indexOf(step), 0));
    return [
      ...before.map((done) => doneWords(done, facts)),
      faultWords(
        step,
        fault,
        facts,
        quotable(told.response ?? (fault === "tokenRefused" ? told.message : "")),
      ),
    ];
  } finally {
    transport.close();
  }
}

/** The steps that there are with this server; of the installation's own only those that tell a member something. */
function stepsOf(server: SmtpServer): TrialStep[] {
  if ("url" in server) return ["connect", "sender", "recipient", "message"];
  const isEncrypted = server.secure || server.requireTLS;
  return TRIAL_STEPS.filter(
    (step) => (step !== "encrypt" || isEncrypted) && (step !== "signIn" || server.auth !== undefined),
  );
}

function notSignedIn(finding: Finding): Finding {
  if (finding.check !== "signIn") return finding;
  return {
    check: "signIn",
    level: "warn",
    sentence: "The mail server did not ask for the password.",
    advice: "It takes mail from anyone who reaches it. See that this is meant to be so.",
  };
}

/** A server's words, short enough to show. */
function quotable(reply: string) {
  return reply
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 400);
}

/** Listens to the conversation: which step it had come to. */
class Talk {
  isConnected = false;
  isSignedIn = false;
  private lastStep: TrialStep = "connect";

  /** The step that was going on, among those that there are. */
  reached(steps: readonly TrialStep[]): TrialStep {
    return steps.includes(this.lastStep) ? this.lastStep : "connect";
  }

  logger() {
    const ignore = () => {};
    const hear = (entry: unknown, text: unknown) =>
      this.hear(entry as { tnx?: string; action?: string }, String(text));
    return {
      level: ignore,
      trace: ignore,
      debug: hear,
      info: hear,
      warn: ignore,
      error: ignore,
      fatal: ignore,
    };
  }

  private hear({ tnx, action }: { tnx?: string; action?: string }, text: string) {
    if (tnx === "network" || tnx === "proxy") this.isConnected = true;
    if (action === "authenticated") this.isSignedIn = true;
    if (tnx !== "client") return;
    const [, step] = COMMANDS.find(([command]) => command.test(text)) ?? [];
    if (step) this.lastStep = step;
  }
}

const COMMANDS: readonly (readonly [RegExp, TrialStep])[] = [
  [/^STARTTLS/i, "encrypt"],
  [/^AUTH/i, "signIn"],
  [/^MAIL FROM/i, "sender"],
  [/^RCPT TO/i, "recipient"],
  [/^DATA/i, "message"],
];
