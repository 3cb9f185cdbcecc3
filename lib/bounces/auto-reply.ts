import type { Email } from "postal-mime";

// Only as a subject begins: "Re: Absence of a reply" is a person's.
const SUBJECTS = [
  /^auto(matic|matische|matisch)?[- :]*(reply|response|responder|antwort|antwoord)?\s*:/i,
  /^(\S+ ){0,4}(is |i am )?(out of (the )?office|away from (the|my) office|on (annual |parental |maternity |sick )?leave)\b/i,
  /^(abwesenheit|abwesend|(\S+ ){0,3}ist nicht im (büro|haus))/i,
  /^(réponse automatique|absence( du bureau)?\s*:|absente? du bureau)/i,
  /^(respuesta automática|fuera de (la )?oficina|ausencia\s*:)/i,
  /^(automatisch antwoord|afwezig)/i,
  /^(risposta automatica|fuori (sede|ufficio)|assenza\s*:)/i,
  /^(resposta automática|fora do escritório|ausência\s*:)/i,
];
const TELLING_HEADERS = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponse",
  "x-auto-reply",
  "x-autoreply-from",
];

/** Whether a machine answered (RFC 3834): such a mail is neither a bounce nor a person's reply. */
export function isAutoReply({ headers, subject = "" }: Pick<Email, "headers" | "subject">): boolean {
  const header = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? null;
  const submitted = header("auto-submitted");
  if (submitted && submitted !== "no") return true;
  if (TELLING_HEADERS.some((name) => header(name) !== null)) return true;
  if (["auto_reply", "auto-reply", "bulk", "junk"].includes(header("precedence") ?? "")) return true;
  return SUBJECTS.some((pattern) => pattern.test(subject));
}
