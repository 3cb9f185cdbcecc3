import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question } from "./paragraphs";
import { renderMail } from "./render-mail";

export type ApologyNotSentProps = {
  readerName: string;
  contactName: string;
  accountName: string;
  /** Why, in a sentence. */
  reason: string;
  link: string;
};

/** Tells whoever looks after a case that the client was not reached, so that somebody calls. */
export function apologyNotSentMail(props: ApologyNotSentProps) {
  const { readerName, contactName, accountName, reason, link } = props;
  const summary = `The apology to ${contactName} of ${accountName} was not sent.`;
  const tried = "It was tried several times and is not tried again.";
  const advice = `${contactName} has not heard from you, and the time to apologise runs on. Say it by phone or in person and note it in the case, or send it again from there.`;
  const footer = "You get this because you look after this case.";

  const html = (
    <Layout preview={summary} sender="Amends" footer={footer}>
      <Paragraph>Hello {readerName},</Paragraph>
      <Question>{summary}</Question>
      <Paragraph>{reason}</Paragraph>
      <Paragraph>{tried}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <ActionButton href={link} label="Open the case" />
    </Layout>
  );
  const text = [`Hello ${readerName},`, summary, reason, tried, advice, `Open the case: ${link}`, footer];
  return renderMail(`${accountName}: the apology to ${contactName} was not sent`, html, text);
}
