import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question } from "./paragraphs";
import { renderMail } from "./render-mail";

export type ContactBouncedProps = {
  readerName: string;
  /** Whether the reader looks after the account; otherwise an admin, since nobody does. */
  isOwner: boolean;
  contactName: string;
  contactTitle: string | null;
  contactEmail: string;
  accountName: string;
  /** Why, in plain words: "no such mailbox". */
  words: string;
  link: string;
};

/** Tells an account manager that a person's address is dead: in a client firm, that is news. */
export function contactBouncedMail(props: ContactBouncedProps) {
  const { readerName, isOwner, contactName, contactTitle, contactEmail, accountName, words, link } = props;
  const who = contactTitle
    ? `${contactName}, ${contactTitle} of ${accountName},`
    : `${contactName} of ${accountName}`;
  const summary = `Mail to ${who} came back${words ? `: ${words}` : ""}.`;
  const address = `It was sent to ${contactEmail}. No survey goes there until the address is corrected.`;
  const advice = "People who leave a firm are news: ask who took over.";
  const reason = isOwner
    ? "You get this because you look after this account."
    : "You get this because nobody looks after this account and you are an admin.";

  const html = (
    <Layout preview={summary} sender="Amends" footer={reason}>
      <Paragraph>Hello {readerName},</Paragraph>
      <Question>{summary}</Question>
      <Paragraph>{address}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <ActionButton href={link} label="See the contact" />
    </Layout>
  );
  const text = [`Hello ${readerName},`, summary, address, advice, `See the contact: ${link}`, reason];
  return renderMail(`${accountName}: mail to ${contactName} came back`, html, text);
}
