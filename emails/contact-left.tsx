import { contactNewsMail, inFull, type NewsReader } from "./contact-news";

export type ContactLeftProps = NewsReader & {
  contactName: string;
  contactTitle: string | null;
  accountName: string;
  /** Who has taken over, as far as it was said. */
  successorName: string | null;
  successorEmail: string | null;
};

/** Tells an account manager that a person says it is no longer them, and whom they named instead. */
export function contactLeftMail(props: ContactLeftProps) {
  const { contactName, contactTitle, accountName } = props;
  const named = [props.successorName, props.successorEmail].filter(Boolean).join(", ");
  return contactNewsMail(props, {
    subject: `${accountName}: ${contactName} has handed over`,
    summary: `${inFull(contactName, contactTitle, accountName)} says that it is no longer them.`,
    paragraphs: [
      "It was said by the link in their survey e-mail. No survey goes to them any more.",
      named
        ? `They named as successor: ${named}. Add this person, so that they are asked in future.`
        : "They named nobody. Ask who took over.",
    ],
  });
}
