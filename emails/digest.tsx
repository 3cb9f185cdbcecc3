import { Link, Text } from "@react-email/components";
import { Layout } from "./layout";
import { LIGHT } from "./mail-theme";
import { Paragraph, Question } from "./paragraphs";
import { renderMail } from "./render-mail";

export type DigestSection = {
  title: string;
  items: readonly { words: string; link: string }[];
  /** How many more there are than are listed. */
  more: number;
  /** Where all of them are. */
  link: string;
};

export type DigestProps = {
  readerName: string;
  /** The day in full: "Monday, 23 November 2026". */
  day: string;
  /** Each with something in it. */
  sections: readonly DigestSection[];
  settingsLink: string;
};

/** What the day asks of a member, and what has changed since the last morning. */
export function digestMail({ readerName, day, sections, settingsLink }: DigestProps) {
  const greeting = `Hello ${readerName},`;
  const counts = sections.map(({ title, items, more }) => `${title}: ${items.length + more}`);
  const reason = "You get this each working morning on which there is something to say.";
  const html = (
    <Layout
      preview={counts.join(", ")}
      sender="Amends"
      footer={
        <>
          {reason} <Link href={settingsLink}>Change that</Link>
        </>
      }
    >
      <Paragraph>{greeting}</Paragraph>
      {sections.map((section) => (
        <Part key={section.title} {...section} />
      ))}
    </Layout>
  );
  const text = [greeting, ...sections.map(inText), reason, `Change that: ${settingsLink}`];
  return renderMail(`Your day: ${day}`, html, text);
}

function Part({ title, items, more, link }: DigestSection) {
  return (
    <>
      <Question>{title}</Question>
      {items.map((item) => (
        <Text key={`${item.link} ${item.words}`} style={row}>
          <Link className="ink" href={item.link} style={{ color: LIGHT.ink, textDecoration: "underline" }}>
            {item.words}
          </Link>
        </Text>
      ))}
      {more > 0 && (
        <Text style={row}>
          <Link className="slate" href={link} style={{ color: LIGHT.slate }}>
            {moreWords(more)}
          </Link>
        </Text>
      )}
    </>
  );
}

function inText({ title, items, more, link }: DigestSection) {
  const lines = items.map((item) => `- ${item.words}\n  ${item.link}`);
  return [title, ...lines, ...(more > 0 ? [`${moreWords(more)}: ${link}`] : [])].join("\n");
}

function moreWords(more: number) {
  return `and ${more} more`;
}

const row = { margin: "0 0 8px", fontSize: 16, lineHeight: "24px", overflowWrap: "anywhere" } as const;
