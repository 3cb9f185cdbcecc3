import { Body, Container, Head, Html, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { LIGHT, SANS, STYLE_SHEET } from "./mail-theme";

type LayoutProps = {
  language?: string;
  direction?: "ltr" | "rtl";
  /** What an inbox shows after the subject. */
  preview: string;
  /** Who writes, above the message. */
  sender: ReactNode;
  /** The colour of the rule under the sender; none for a mail of ours. */
  rule?: string | null;
  /** Why the reader gets this, below the message. */
  footer: ReactNode;
  children: ReactNode;
};

/** The frame of every mail: one calm column that reads well at 320 px, in light and in dark. */
export function Layout({ language = "en", direction = "ltr", preview, rule, ...parts }: LayoutProps) {
  const { sender, footer, children } = parts;
  return (
    <Html lang={language} dir={direction}>
      <Head>
        <title>{preview}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{STYLE_SHEET}</style>
      </Head>
      <Body style={{ margin: 0, fontFamily: SANS }}>
        {/* Not the component's: its filler of invisible characters doubles the size of the mail. */}
        <div style={{ display: "none", overflow: "hidden", maxHeight: 0, maxWidth: 0, opacity: 0 }}>
          {preview}
        </div>
        {/* The component copies its colours to a cell that no class reaches, so dark mode needs a section of its own. The direction is
            said again, since web mail drops that of the page. */}
        <Section
          className="paper"
          dir={direction}
          lang={language}
          style={{ backgroundColor: LIGHT.paper, padding: "24px 12px" }}
        >
          <Container style={{ maxWidth: 560, width: "100%", margin: "0 auto" }}>
            <Text className="slate" style={{ ...small, ...senderStyle(rule) }}>
              {sender}
            </Text>
            <Section className="surface" style={surface}>
              {children}
            </Section>
            <Text className="slate" style={{ ...small, margin: "16px 0 0", padding: "0 4px" }}>
              {footer}
            </Text>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

const small = { color: LIGHT.slate, fontSize: 13, lineHeight: "20px", overflowWrap: "anywhere" } as const;

function senderStyle(rule: string | null | undefined) {
  const line = rule ? { borderBottom: `3px solid ${rule}`, paddingBottom: 10 } : {};
  return { margin: "0 0 12px", padding: "0 4px", ...line };
}

const surface = {
  backgroundColor: LIGHT.surface,
  border: `1px solid ${LIGHT.line}`,
  borderRadius: 8,
  padding: 32,
} as const;
