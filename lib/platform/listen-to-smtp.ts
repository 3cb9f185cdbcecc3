/** A logger for nodemailer that hears each reply with the command that it answers: several commands may be on their way at a time (RFC 2920). */
export function listenToSmtp(onReply: (reply: string, command: string | undefined) => void) {
  let unanswered: string[] = [];
  const ignore = () => {};
  const hear = (entry: unknown, text: unknown) => {
    switch (typeof entry === "object" && entry !== null && "tnx" in entry && entry.tnx) {
      case "network":
        // A connection begins or ends: what was asked over another is not answered any more.
        unanswered = [];
        break;
      case "client":
        unanswered.push(String(text).split(" ", 1)[0] ?? "");
        break;
      case "server":
        onReply(String(text), unanswered.shift());
        break;
    }
  };
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
