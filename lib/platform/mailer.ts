import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer }[];
};

let transport: Transporter | undefined;

/** Sends one transactional mail at once: sign-in links and alerts never wait behind a campaign. */
export async function sendMail({ to, attachments = [], ...mail }: Mail) {
  transport ??= createTransport(smtpUrl());
  await transport.sendMail({
    ...mail,
    attachments: [...attachments],
    to: { name: "", address: to },
    from: env().MAIL_FROM,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
  });
}

/** Where mail goes: the configured server, else the sandbox on this machine. */
export function smtpUrl() {
  return env().SMTP_URL ?? `smtp://127.0.0.1:${env().SANDBOX_SMTP_PORT}?ignoreTLS=true`;
}
