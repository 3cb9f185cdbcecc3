import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph } from "./paragraphs";
import { renderMail } from "./render-mail";

export type MemberInvitationProps = {
  name: string;
  firm: string;
  inviterName: string;
  /** The sign-in page, or the page that accepts the invitation. */
  link: string;
};

/** Invites somebody to work in a workspace. */
export function memberInvitationMail({ name, firm, inviterName, link }: MemberInvitationProps) {
  const invitation = `${inviterName} invites you to ${firm} on Amends, where the firm hears how its clients are doing and puts right what went wrong.`;
  const html = (
    <Layout preview={invitation} sender="Amends" footer="If you did not expect this, you can ignore it.">
      <Paragraph>Hello {name},</Paragraph>
      <Paragraph>{invitation}</Paragraph>
      <ActionButton href={link} label="Join the workspace" />
    </Layout>
  );
  const text = [
    `Hello ${name},`,
    invitation,
    `Join the workspace: ${link}`,
    "If you did not expect this, you can ignore it.",
  ];
  return renderMail(`${inviterName} invites you to ${firm}`, html, text);
}
