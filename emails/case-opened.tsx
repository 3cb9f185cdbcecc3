import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question, Quote } from "./paragraphs";
import { renderMail } from "./render-mail";

export type CaseOpenedProps = {
  /** The member who owns the case. */
  ownerName: string;
  contactName: string;
  contactTitle: string | null;
  accountName: string;
  /** 0-10, or null when the case was not opened by a score. */
  score: number | null;
  /** What the client wrote, word for word. */
  verbatim: string | null;
  /** What is due next and by when, as a person says it: "Apologise by Thursday, 14:30". */
  due: string;
  link: string;
};

/** Tells an account manager at once that a client is unhappy, in the client's own words. */
export function caseOpenedMail(props: CaseOpenedProps) {
  const { ownerName, contactName, accountName, score, verbatim, due, link } = props;
  const given = score === null ? "asked to be contacted" : `gave ${score} out of 10`;
  const who = props.contactTitle
    ? `${contactName}, ${props.contactTitle} of ${accountName},`
    : `${contactName} of ${accountName}`;
  const summary = `${who} ${given}.`;
  const subject =
    score === null
      ? `${accountName}: ${contactName} asks for contact`
      : `${accountName}: ${score} out of 10 from ${contactName}`;

  const html = (
    <Layout preview={verbatim ?? summary} sender="Amends" footer={`You get this because you own this case.`}>
      <Paragraph>Hello {ownerName},</Paragraph>
      <Question>{summary}</Question>
      {verbatim ? <Quote>{verbatim}</Quote> : <Paragraph>They left no comment.</Paragraph>}
      <Paragraph>{due}.</Paragraph>
      <ActionButton href={link} label="Open the case" />
    </Layout>
  );
  const text = [
    `Hello ${ownerName},`,
    summary,
    verbatim ? `"${verbatim}"` : "They left no comment.",
    `${due}.`,
    `Open the case: ${link}`,
  ];
  return renderMail(subject, html, text);
}
