import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question } from "./paragraphs";
import { renderMail } from "./render-mail";

export type NewsReader = {
  readerName: string;
  /** Whether the reader looks after the account; otherwise an admin, since nobody does. */
  isOwner: boolean;
  /** To the contact's page. */
  link: string;
};

type News = { subject: string; summary: string; paragraphs: readonly string[] };

/** News of a contact for whoever looks after their account. */
export function contactNewsMail(
  { readerName, isOwner, link }: NewsReader,
  { subject, summary, paragraphs }: News,
) {
  const greeting = `Hello ${readerName},`;
  const reason = reasonToRead(isOwner);
  const html = (
    <Layout preview={summary} sender="Amends" footer={reason}>
      <Paragraph>{greeting}</Paragraph>
      <Question>{summary}</Question>
      {paragraphs.map((words) => (
        <Paragraph key={words}>{words}</Paragraph>
      ))}
      <ActionButton href={link} label="See the contact" />
    </Layout>
  );
  const text = [greeting, summary, ...paragraphs, `See the contact: ${link}`, reason];
  return renderMail(subject, html, text);
}

/** Why a member gets news of a contact. */
export function reasonToRead(isOwner: boolean): string {
  return isOwner
    ? "You get this because you look after this account."
    : "You get this because nobody looks after this account and you are an admin.";
}

/** "Dana Ruiz, Finance director of Northwind Legal,", with the comma that a title needs after it. */
export function inFull(contactName: string, contactTitle: string | null, accountName: string): string {
  return contactTitle
    ? `${contactName}, ${contactTitle} of ${accountName},`
    : `${contactName} of ${accountName}`;
}
