import { Layout } from "./layout";
import { TypedText } from "./paragraphs";
import { renderMail } from "./render-mail";

export type ApologyProps = {
  /** The member who apologises. */
  authorName: string;
  firm: string;
  /** The apology as its author wrote it, line breaks and all. */
  text: string;
};

/** Brings an apology to the client: its author's own words and nothing of ours around them. */
export function apologyMail({ authorName, firm, text }: ApologyProps) {
  const html = (
    <Layout
      preview={text.slice(0, 120)}
      sender={firm}
      footer={`You can answer this mail: ${authorName} reads it.`}
    >
      <TypedText text={text} />
    </Layout>
  );
  return renderMail(`${authorName} of ${firm}, about what you told us`, html, [text]);
}
