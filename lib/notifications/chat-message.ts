import type { ChatKind } from "@/prisma/generated/enums";

export type ChatWords = {
  /** One sentence. */
  readonly sentence: string;
  /** Where it leads, and what the link is called; none for a test. */
  readonly link: { readonly url: string; readonly label: string } | null;
};

/** What is posted to a webhook, as JSON. Nothing in the words can mention anybody, link anywhere or format anything. */
export const CHAT_MESSAGE: Record<ChatKind, (words: ChatWords) => object> = {
  slack: slackMessage,
  teams: teamsMessage,
};

/** For an incoming webhook of Slack: the sentence as plain text in a block, and escaped for notifications. */
function slackMessage({ sentence, link }: ChatWords) {
  const section = { type: "section", text: { type: "plain_text", text: sentence, emoji: false } };
  const way = link && {
    type: "section",
    text: {
      type: "mrkdwn",
      text: `<${escapeSlackUrl(link.url)}|${escapeSlack(link.label)}>`,
      verbatim: true,
    },
  };
  return { text: escapeSlack(sentence), blocks: way ? [section, way] : [section] };
}

/** For a workflow of Teams that waits for a webhook: an adaptive card, whose text runs know no markdown. */
function teamsMessage({ sentence, link }: ChatWords) {
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text: sentence }] }],
    actions: link ? [{ type: "Action.OpenUrl", title: link.label, url: link.url }] : [],
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}

/** The three characters that begin anything in Slack's mark-up, mentions included. */
function escapeSlack(text: string) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeSlackUrl(url: string) {
  return escapeSlack(url).replaceAll("|", "%7C");
}
