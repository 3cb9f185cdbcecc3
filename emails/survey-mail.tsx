import { Link } from "@react-email/components";
import { Layout } from "./layout";
import { LIGHT } from "./mail-theme";
import { Paragraph, Question, TypedText } from "./paragraphs";
import { renderMail } from "./render-mail";
import { ScoreButtons } from "./score-buttons";

export type SurveyMailProps = {
  /** The person asked. */
  name: string;
  /** The firm that asks. */
  firm: string;
  subject: string;
  introduction: string;
  question: string;
  /** The answer page; a score is added as `/9`. */
  link: string;
  /** The page that stops these mails. */
  stopLink: string;
  /** What was changed since this person's firm said what was wrong, with what stands around the section. */
  deeds?: { begin: string; lines: string; end: string };
};

type Occasion = {
  /** Why this person gets it. */
  reason: string;
  /** How it begins. */
  opening: string;
};

/** Asks one question with the scale in the mail itself. */
export function surveyMail({ reason, opening, ...props }: SurveyMailProps & Occasion) {
  const { name, firm, subject, question, link, stopLink, deeds } = props;
  const footer = (
    <>
      {reason}{" "}
      <Link href={stopLink} className="slate" style={{ color: LIGHT.slate, textDecoration: "underline" }}>
        Stop these e-mails
      </Link>
    </>
  );
  const html = (
    <Layout preview={question} sender={<bdi>{firm}</bdi>} footer={footer}>
      <Paragraph>
        Hello <bdi>{name}</bdi>,
      </Paragraph>
      <TypedText text={opening} />
      {deeds && (
        <>
          {deeds.begin}
          <Paragraph>
            <strong>You said, we did.</strong>
            <br />
            {deeds.lines}
          </Paragraph>
          {deeds.end}
        </>
      )}
      <Question>{question}</Question>
      <ScoreButtons link={link} />
    </Layout>
  );
  const text = [
    `Hello ${name},`,
    deeds ? `${opening}${deeds.begin}\n\nYou said, we did:\n${deeds.lines}${deeds.end}` : opening,
    question,
    "Answer from 0 (not at all likely) to 10 (extremely likely) here:",
    link,
    `-- \n${reason}\nStop these e-mails: ${stopLink}`,
  ];
  return renderMail(subject, html, text);
}
