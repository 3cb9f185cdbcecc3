import { contactNewsMail, inFull, type NewsReader } from "./contact-news";

export type ContactBouncedProps = NewsReader & {
  contactName: string;
  contactTitle: string | null;
  contactEmail: string;
  accountName: string;
  /** Why, in plain words: "no such mailbox". */
  words: string;
};

/** Tells an account manager that a person's address is dead: in a client firm, that is news. */
export function contactBouncedMail(props: ContactBouncedProps) {
  const { contactName, contactTitle, contactEmail, accountName, words } = props;
  const who = inFull(contactName, contactTitle, accountName);
  return contactNewsMail(props, {
    subject: `${accountName}: mail to ${contactName} came back`,
    summary: `Mail to ${who} came back${words ? `: ${words}` : ""}.`,
    paragraphs: [
      `It was sent to ${contactEmail}. No survey goes there until the address is corrected.`,
      "People who leave a firm are news: ask who took over.",
    ],
  });
}
