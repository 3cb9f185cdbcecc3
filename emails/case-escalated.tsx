import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question, Quote } from "./paragraphs";
import { renderMail } from "./render-mail";

export type CaseEscalatedProps = {
  readerName: string;
  /** Why the reader is told: "the owner of this case". */
  place: string;
  accountName: string;
  contactName: string;
  ownerName: string | null;
  /** How grave the case is, in one word. */
  severity: string;
  /** What is owed, as a verb: "apologise". */
  step: string;
  /** "3 h". */
  overdueFor: string;
  /** The instant at which it was due, in full. */
  wasDue: string;
  /** 0-10, or null when the case was not opened by a score. */
  score: number | null;
  /** What the client wrote, word for word. */
  verbatim: string | null;
  link: string;
};

/** Tells somebody who stands on a step of the ladder that a client is waiting longer than was promised. */
export function caseEscalatedMail(props: CaseEscalatedProps) {
  const { readerName, place, accountName, contactName, ownerName, severity, step, verbatim, link } = props;
  const subject = `Overdue for ${props.overdueFor}: ${step}, ${accountName}`;
  const summary = `${contactName} of ${accountName} is waiting. The next step was due on ${props.wasDue}: ${step}.`;
  const given = props.score === null ? "" : ` The score was ${props.score} out of 10.`;
  const standing = `${ownerName ? `${ownerName} owns the case` : "Nobody owns the case yet"}; its severity is ${severity}.${given}`;
  const html = (
    <Layout preview={summary} sender="Amends" footer={`You get this because you are ${place}.`}>
      <Paragraph>Hello {readerName},</Paragraph>
      <Question>{summary}</Question>
      {verbatim && <Quote>{verbatim}</Quote>}
      <Paragraph>{standing}</Paragraph>
      <ActionButton href={link} label="Open the case" />
    </Layout>
  );
  const text = [
    `Hello ${readerName},`,
    summary,
    ...(verbatim ? [`"${verbatim}"`] : []),
    standing,
    `Open the case: ${link}`,
  ];
  return renderMail(subject, html, text);
}
