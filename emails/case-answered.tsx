import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question, Quote } from "./paragraphs";
import { renderMail } from "./render-mail";

export type CaseAnsweredProps = {
  readerName: string;
  contactName: string;
  accountName: string;
  /** The address the answer came from, and whether it is the one we know. */
  from: string;
  isKnownAddress: boolean;
  /** What they wrote, word for word; empty where the mail has no text. */
  words: string;
  /** Whether the whole mail comes along as a file: not where all of it is said here already, nor where it could not be mailed. */
  original: "attached" | "not_needed" | "too_large";
  link: string;
};

const NO_TEXT = "The mail has no text.";

const ORIGINAL = {
  attached: "Their mail is attached as it came.",
  not_needed: "",
  too_large:
    "Their mail could not be attached, because our mail server did not take it. Ask them to send what it held to you directly.",
} as const satisfies Record<CaseAnsweredProps["original"], string>;

/** Passes on what a client answered to a mail about their case, to whoever looks after it. */
export function caseAnsweredMail(props: CaseAnsweredProps) {
  const { readerName, contactName, accountName, from, isKnownAddress, words, link } = props;
  const summary = isKnownAddress
    ? `${contactName} of ${accountName} answered your firm’s mail about their case.`
    : `Somebody answered your firm’s mail about the case of ${contactName} of ${accountName}, from an address that is not theirs.`;
  const how = `It came from ${from}. Write back from the case, so that the answer comes to the case again; or reply to this mail.`;
  const original = ORIGINAL[props.original];
  const footer = "You get this because you look after this case or wrote to this client.";

  const html = (
    <Layout preview={words || summary} sender="Amends" footer={footer}>
      <Paragraph>Hello {readerName},</Paragraph>
      <Question>{summary}</Question>
      {words ? <Quote>{words}</Quote> : <Paragraph>{NO_TEXT}</Paragraph>}
      <Paragraph>{how}</Paragraph>
      {original ? <Paragraph>{original}</Paragraph> : null}
      <ActionButton href={link} label="Open the case" />
    </Layout>
  );
  const text = [
    `Hello ${readerName},`,
    summary,
    words ? `"${words}"` : NO_TEXT,
    how,
    original,
    `Open the case: ${link}`,
    footer,
  ];
  return renderMail(`${accountName}: ${contactName} answered`, html, text);
}
