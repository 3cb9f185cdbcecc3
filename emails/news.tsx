import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph, Question } from "./paragraphs";
import { renderMail } from "./render-mail";

export type NewsProps = {
  readerName: string;
  /** What happened, in one sentence. */
  words: string;
  link: string;
};

/** Tells a member by mail what also stands in their inbox of the product. */
export function newsMail({ readerName, words, link }: NewsProps) {
  const greeting = `Hello ${readerName},`;
  const reason = "You get this because you want mail about such news. Settings, Notifications, changes that.";
  const html = (
    <Layout preview={words} sender="Amends" footer={reason}>
      <Paragraph>{greeting}</Paragraph>
      <Question>{words}</Question>
      <ActionButton href={link} label="Open it" />
    </Layout>
  );
  return renderMail(words.replace(/\.$/, ""), html, [greeting, words, `Open it: ${link}`, reason]);
}
