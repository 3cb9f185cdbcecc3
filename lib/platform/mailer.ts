import { env } from "./env";
import { log } from "./log";
import { sendOnce, UncertainMail } from "./send-once";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer }[];
};

/**
 * Sends one transactional mail at once: sign-in links and alerts never wait behind a campaign. Throws only when the server surely did not
 * take it, so that whoever tries again sends nothing twice.
 */
export async function sendMail({ to, attachments = [], ...mail }: Mail) {
  const message = {
    ...mail,
    attachments: [...attachments],
    to: { name: "", address: to },
    from: env().MAIL_FROM,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
  };
  await sendOnce({ url: smtpUrl() }, message).catch((error: unknown) => {
    if (!(error instanceof UncertainMail)) throw error;
    log.warn(
      { error },
      "the mail server fell silent over a mail, which may have gone out and is not sent again",
    );
  });
}

/** Where mail goes: the configured server, else the sandbox on this machine. */
export function smtpUrl() {
  return env().SMTP_URL ?? `smtp://127.0.0.1:${env().SANDBOX_SMTP_PORT}?ignoreTLS=true`;
}
