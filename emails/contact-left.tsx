import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question } from "./paragraphs";
import { renderMail } from "./render-mail";

export type ContactLeftProps = {
  readerName: string;
  /** Whether the reader looks after the account; otherwise an admin, since nobody does. */
  isOwner: boolean;
  contactName: string;
  contactTitle: string | null;
  accountName: string;
  /** Who has taken over, as far as it was said. */
  successorName: string | null;
  successorEmail: string | null;
  link: string;
};

/** Tells an account manager that a person says it is no longer them, and whom they named instead. */
export function contactLeftMail(props: ContactLeftProps) {
  const { readerName, isOwner, contactName, contactTitle, accountName, link } = props;
  const who = contactTitle
    ? `${contactName}, ${contactTitle} of ${accountName},`
    : `${contactName} of ${accountName}`;
  const summary = `${who} says that it is no longer them.`;
  const how = "It was said by the link in their survey e-mail. No survey goes to them any more.";
  const named = [props.successorName, props.successorEmail].filter(Boolean).join(", ");
  const advice = named
    ? `They named as successor: ${named}. Add this person, so that they are asked in future.`
    : "They named nobody. Ask who took over.";
  const reason = isOwner
    ? "You get this because you look after this account."
    : "You get this because nobody looks after this account and you are an admin.";

  const html = (
    <Layout preview={summary} sender="Amends" footer={reason}>
      <Paragraph>Hello {readerName},</Paragraph>
      <Question>{summary}</Question>
      <Paragraph>{how}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <ActionButton href={link} label="See the contact" />
    </Layout>
  );
  const text = [`Hello ${readerName},`, summary, how, advice, `See the contact: ${link}`, reason];
  return renderMail(`${accountName}: ${contactName} has handed over`, html, text);
}
