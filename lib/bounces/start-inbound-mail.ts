import { env } from "@/lib/platform/env";
import { startInboundSmtp } from "@/lib/platform/inbound-smtp";
import { log } from "@/lib/platform/log";
import { admitRecipient } from "./admit-recipient";
import { keepInboundMail } from "./keep-inbound-mail";
import { limitOfRecipient } from "./limit-of-recipient";
import { MOST_CASE_MAIL_BYTES } from "./report-limit";

/** Takes in bounces and replies for as long as the process lives, where a domain and a port are set for them. The returned function stops it. */
export async function startInboundMail() {
  const { HOST: host, INBOUND_SMTP_PORT: port, INBOUND_DOMAIN: domain } = env();
  if (!port || !domain) return async () => {};

  const options = {
    host,
    port,
    domain,
    mostBytes: MOST_CASE_MAIL_BYTES,
    limitOf: limitOfRecipient,
    admit: admitRecipient,
    keep: keepInboundMail,
  };
  // A second worker on this machine finds the port taken by the first one, which serves them both.
  const server = await startInboundSmtp(options).catch((error: Error) => {
    log.error({ error }, "bounces and replies are not taken in by this worker");
  });
  return server?.stop ?? (async () => {});
}
