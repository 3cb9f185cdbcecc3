import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question, Quote } from "./paragraphs";
import { renderMail } from "./render-mail";

export type CaseAnsweredProps = {
  readerName: string;
  contactName: string;
  accountName: string;
  /** The address the answer came from. */
  from: string;
  /** What they wrote, word for word. */
  words: string;
  /** Whether the whole mail, with its attachments, comes along as a file. */
  hasOriginal: boolean;
  link: string;
};

/** Passes on what a client answered to a mail about their case, to whoever wrote it. */
export function caseAnsweredMail(props: CaseAnsweredProps) {
  const { readerName, contactName, accountName, from, words, hasOriginal, link } = props;
  const summary = `${contactName} of ${accountName} answered your mail.`;
  const how = `It came from ${from} and stands in the case. Write back from there, so that the answer comes to the case again; or reply to this mail.`;
  const original = hasOriginal ? "Their mail is attached as it came." : "";
  const footer = "You get this because you wrote to this client about their case.";

  const html = (
    <Layout preview={words || summary} sender="Amends" footer={footer}>
      <Paragraph>Hello {readerName},</Paragraph>
      <Question>{summary}</Question>
      <Quote>{words}</Quote>
      <Paragraph>{how}</Paragraph>
      {original ? <Paragraph>{original}</Paragraph> : null}
      <ActionButton href={link} label="Open the case" />
    </Layout>
  );
  const text = [
    `Hello ${readerName},`,
    summary,
    `"${words}"`,
    how,
    original,
    `Open the case: ${link}`,
    footer,
  ];
  return renderMail(`${accountName}: ${contactName} answered`, html, text);
}
