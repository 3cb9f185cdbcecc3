/** To whom a mail of a case goes, as a form says it before it is sent. */
export type MailedClient = {
  readonly name: string;
  readonly firstName: string;
  readonly email: string;
  /** False when mail to the contact does not arrive any more. */
  readonly canMail: boolean;
  /** What stands over the mail, in the client's language. */
  readonly subject: string;
};

/** What becomes of the text of a mail: to whom it goes, under which subject. */
export function sentWords({ name, email, subject }: MailedClient): string {
  return `Sent to ${name} (${email}) exactly as you write it, under the subject “${subject}”. The answer comes to you.`;
}
