import { Layout } from "./layout";
import { Paragraph } from "./paragraphs";
import { renderMail } from "./render-mail";

type SenderTestProps = {
  firm: string;
  /** "smtp.example.com", or "the installation's mail server". */
  server: string;
};

/** Shows the member who tests a sender that its mail arrives. */
export function senderTestMail({ firm, server }: SenderTestProps) {
  const words = `This came from ${firm} through ${server}: the sender works.`;
  const look = "If it lay among the spam, see what the DNS check under Settings, Sender says.";
  const html = (
    <Layout preview={words} sender={firm} footer="You get this because you tested the sender in Amends.">
      <Paragraph>{words}</Paragraph>
      <Paragraph>{look}</Paragraph>
    </Layout>
  );
  return renderMail(`Test of the sender of ${firm}`, html, [words, look]);
}
