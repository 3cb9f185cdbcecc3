import { createTransport, type SendMailOptions } from "nodemailer";
import { listenToSmtp } from "./listen-to-smtp";
import type { SmtpServer } from "./smtp-server-options";

type Limits = {
  readonly connectionTimeout?: number;
  readonly greetingTimeout?: number;
  readonly socketTimeout?: number;
};
type Connection = SmtpServer & Limits & { readonly dkim?: SendMailOptions["dkim"] };

/** The mail server asked for the message and then fell silent: it may have it. To send it again could be to send it twice. */
export class UncertainMail extends Error {
  override readonly name = "UncertainMail";
}

/**
 * Sends one message over a connection of its own. Throws `UncertainMail` when nobody can know whether the server took it; whatever else
 * it throws, the server did not.
 */
export async function sendOnce(server: Connection, message: SendMailOptions) {
  let isAskedFor = false;
  const transport = createTransport({
    ...server,
    // The errors of a drop before and after the server took the message are the same; only the conversation tells.
    transactionLog: true,
    logger: listenToSmtp((reply, command) => {
      if (command === "DATA" && /^[23]/.test(reply)) isAskedFor = true;
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(message);
  } catch (error) {
    if (isAskedFor && !isRefusal(error)) {
      throw new UncertainMail("The mail server fell silent after it asked for the message.", {
        cause: error,
      });
    }
    throw error;
  }
}

/** Whether the server said no in so many words. */
function isRefusal(error: unknown) {
  return error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 400;
}
