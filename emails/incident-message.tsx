import { Link } from "@react-email/components";
import { Layout } from "./layout";
import type { MailWords } from "./mail-words";
import { TypedText } from "./paragraphs";
import { renderMail } from "./render-mail";

export type IncidentMessageProps = {
  firm: string;
  subject: string;
  /** The message as its author wrote it, line breaks and all. */
  text: string;
  /** Where the client sees how their matter stands; null where they have no case. */
  pageLink: string | null;
  /** Our own few words around it, in the language of the client. */
  words: Pick<MailWords, "canAnswer"> & { readonly seeAnyTime: string };
  language: string;
  direction: "ltr" | "rtl";
};

/** Tells one client of a failure that affects many, in the firm's own words; under them that it can be answered, and where their matter stands. */
export function incidentMessageMail(props: IncidentMessageProps) {
  const { firm, subject, text, pageLink, words, language, direction } = props;
  const html = (
    <Layout
      preview={text.slice(0, 120)}
      sender={firm}
      footer={
        <>
          {words.canAnswer(firm)}
          {pageLink && (
            <>
              <br />
              {words.seeAnyTime} <Link href={pageLink}>{pageLink}</Link>
            </>
          )}
        </>
      }
      language={language}
      direction={direction}
    >
      <TypedText text={text} />
    </Layout>
  );
  return renderMail(subject, html, [text, pageLink ? `${words.seeAnyTime} ${pageLink}` : ""]);
}
