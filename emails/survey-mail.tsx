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
};

/** Asks one question with the scale in the mail itself. The reason says why this person gets it. */
export function surveyMail({ reason, ...props }: SurveyMailProps & { reason: string }) {
  const { name, firm, subject, introduction, question, link, stopLink } = props;
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
      <TypedText text={introduction} />
      <Question>{question}</Question>
      <ScoreButtons link={link} />
    </Layout>
  );
  const text = [
    `Hello ${name},`,
    introduction,
    question,
    "Answer from 0 (not at all likely) to 10 (extremely likely) here:",
    link,
    `-- \n${reason}\nStop these e-mails: ${stopLink}`,
  ];
  return renderMail(subject, html, text);
}
