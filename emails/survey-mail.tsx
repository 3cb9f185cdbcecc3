import { Img, Link } from "@react-email/components";
import { Layout } from "./layout";
import { LIGHT } from "./mail-theme";
import type { MailBrand, MailScale, MailWords } from "./mail-words";
import { Paragraph, Question, TypedText } from "./paragraphs";
import { renderMail } from "./render-mail";
import { ScoreButtons } from "./score-buttons";
import { WithName } from "./with-name";

export type SurveyMailProps = {
  /** The person asked. */
  name: string;
  /** The firm that asks. */
  brand: MailBrand;
  language: string;
  direction: "ltr" | "rtl";
  words: MailWords;
  scale: MailScale;
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
  /** Why the firm of this name asks this person. */
  reason: (firm: string) => string;
  /** How it begins. */
  opening: string;
};

/** Asks one question with the scale in the mail itself. */
export function surveyMail({ reason, opening, ...props }: SurveyMailProps & Occasion) {
  const { name, brand, words, scale, subject, question, link, stopLink, deeds, language, direction } = props;
  const footer = (
    <>
      <WithName sentence={reason} name={brand.name} />{" "}
      <Link href={stopLink} className="slate" style={{ color: LIGHT.slate, textDecoration: "underline" }}>
        {words.preferences}
      </Link>
    </>
  );
  const html = (
    <Layout
      language={language}
      direction={direction}
      preview={question}
      sender={<Sender brand={brand} />}
      rule={brand.colour}
      footer={footer}
    >
      <Paragraph>
        <WithName sentence={words.greeting} name={name} />
      </Paragraph>
      <TypedText text={opening} />
      {deeds && (
        <>
          {deeds.begin}
          <Paragraph>
            <strong>{words.deeds}</strong>
            <br />
            {deeds.lines}
          </Paragraph>
          {deeds.end}
        </>
      )}
      <Question>{question}</Question>
      <ScoreButtons link={link} scale={scale} words={words} direction={direction} />
    </Layout>
  );
  const text = [
    words.greeting(name),
    deeds ? `${opening}${deeds.begin}\n\n${words.deeds}\n${deeds.lines}${deeds.end}` : opening,
    question,
    words.answerHere(scale),
    link,
    `-- \n${reason(brand.name)}\n${words.preferences}: ${stopLink}`,
  ];
  return renderMail(subject, html, text);
}

const LOGO_HEIGHT = 40;

/** The firm's logo, sized for those who cannot size it by style, beside its name. */
function Sender({ brand: { name, logo } }: { brand: MailBrand }) {
  if (!logo) return <bdi>{name}</bdi>;
  const height = Math.min(LOGO_HEIGHT, logo.height);
  const width = Math.round((logo.width * height) / logo.height);
  return (
    <>
      <Img
        src={logo.src}
        alt={name}
        width={width}
        height={height}
        style={{ display: "block", marginBottom: 6, maxWidth: "100%" }}
      />
      <bdi>{name}</bdi>
    </>
  );
}
