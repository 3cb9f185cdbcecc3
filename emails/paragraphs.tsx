import { Text } from "@react-email/components";
import type { ReactNode } from "react";
import { LIGHT, SERIF } from "./mail-theme";

const wrap = { overflowWrap: "anywhere" } as const;

/** A paragraph of ours. */
export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text
      className="ink"
      style={{ ...wrap, margin: "0 0 16px", color: LIGHT.ink, fontSize: 16, lineHeight: "24px" }}
    >
      {children}
    </Text>
  );
}

/** Text as somebody typed it, one paragraph for each block of lines. */
export function TypedText({ text }: { text: string }) {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== "");
  return blocks.map((block) => <Paragraph key={block}>{block}</Paragraph>);
}

/** The one sentence the mail is about. */
export function Question({ children }: { children: ReactNode }) {
  return (
    <Text
      className="ink"
      style={{
        ...wrap,
        margin: "8px 0 16px",
        color: LIGHT.ink,
        fontSize: 20,
        lineHeight: "28px",
        fontWeight: 600,
      }}
    >
      {children}
    </Text>
  );
}

/** The client's own words, in serif as everywhere. */
export function Quote({ children }: { children: ReactNode }) {
  return (
    <Text
      className="ink quote"
      style={{
        ...wrap,
        margin: "0 0 20px",
        padding: "2px 0 2px 16px",
        borderLeft: `2px solid ${LIGHT.control}`,
        color: LIGHT.ink,
        fontFamily: SERIF,
        fontSize: 20,
        lineHeight: "30px",
        whiteSpace: "pre-line",
      }}
    >
      {children}
    </Text>
  );
}
