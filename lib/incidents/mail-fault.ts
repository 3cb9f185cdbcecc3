import { UncertainMail } from "@/lib/platform/send-once";
import { type SmtpError, smtpFault } from "@/lib/senders/smtp-fault";

/**
 * What became of a mail whose handing over failed. `refused`: the server said no for good. `later`: it said no for now. `stopped`: it was
 * never offered the mail, nor would it take another. `unknown`: it may have taken it, so it must not be offered again.
 */
export type MailFault = "refused" | "later" | "stopped" | "unknown";

export function judgeMailFault(error: unknown): MailFault {
  if (error instanceof UncertainMail) return "unknown";
  const told: SmtpError = error instanceof Error ? (error as Error & SmtpError) : {};
  const talk = { reached: "message", isConnected: true, usesToken: false } as const;
  const [step, fault] = smtpFault(told, talk);
  if (fault === "laterPlease" && (step === "recipient" || step === "message")) return "later";
  if (fault === "recipientRefused" || fault === "messageRefused") return "refused";
  // A server that answered said no; one that fell silent in the middle may have taken the mail.
  if (step === "message") return told.responseCode === undefined ? "unknown" : "stopped";
  return "stopped";
}
