import { Link } from "@react-email/components";
import { Layout } from "./layout";
import type { MailWords } from "./mail-words";
import { TypedText } from "./paragraphs";
import { renderMail } from "./render-mail";

export type ApologyProps = {
  /** The member who apologises. */
  authorName: string;
  firm: string;
  /** The apology as its author wrote it, line breaks and all. */
  text: string;
  /** Where the client sees how the matter stands. */
  pageLink: string;
  /** Our own few words around it, in the language of the client. */
  words: Pick<MailWords, "aboutCase" | "canAnswer"> & { readonly seeAnyTime: string };
  language: string;
  direction: "ltr" | "rtl";
};

/** Brings an apology to the client: its author's own words, and under them only that they can be answered and where the matter stands. */
export function apologyMail({ authorName, firm, text, pageLink, words, language, direction }: ApologyProps) {
  const html = (
    <Layout
      preview={text.slice(0, 120)}
      sender={firm}
      footer={
        <>
          {words.canAnswer(authorName)}
          <br />
          {words.seeAnyTime} <Link href={pageLink}>{pageLink}</Link>
        </>
      }
      language={language}
      direction={direction}
    >
      <TypedText text={text} />
    </Layout>
  );
  return renderMail(words.aboutCase(authorName, firm), html, [text, `${words.seeAnyTime} ${pageLink}`]);
}
