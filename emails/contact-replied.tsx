import { ActionButton } from "./action-button";
import { type NewsReader, reasonToRead } from "./contact-news";
import { Layout } from "./layout";
import { Paragraph, Question, Quote } from "./paragraphs";
import { renderMail } from "./render-mail";

export type ContactRepliedProps = NewsReader & {
  contactName: string;
  accountName: string;
  /** The address the reply came from. */
  from: string;
  /** What they wrote, word for word. */
  words: string;
  /** Whether the whole mail, with its attachments, comes along as a file. */
  hasOriginal: boolean;
};

/** Passes on what a client wrote back to a survey, so that no reply is lost. */
export function contactRepliedMail(props: ContactRepliedProps) {
  const { readerName, isOwner, contactName, accountName, from, words, hasOriginal, link } = props;
  const summary = `${contactName} of ${accountName} replied to a survey by e-mail.`;
  const how = `It came from ${from}. Reply to this mail to answer them.`;
  const original = hasOriginal ? "Their mail is attached as it came." : "";
  const reason = reasonToRead(isOwner);

  const html = (
    <Layout preview={words || summary} sender="Amends" footer={reason}>
      <Paragraph>Hello {readerName},</Paragraph>
      <Question>{summary}</Question>
      {words ? <Quote>{words}</Quote> : <Paragraph>The mail has no text.</Paragraph>}
      <Paragraph>{how}</Paragraph>
      {original ? <Paragraph>{original}</Paragraph> : null}
      <ActionButton href={link} label="See the contact" />
    </Layout>
  );
  const text = [
    `Hello ${readerName},`,
    summary,
    words ? `"${words}"` : "The mail has no text.",
    how,
    original,
    `See the contact: ${link}`,
    reason,
  ];
  return renderMail(`${accountName}: ${contactName} replied`, html, text);
}
