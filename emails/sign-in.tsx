import { ActionButton } from "./action-button";
import { Layout } from "./layout";
import { Paragraph } from "./paragraphs";
import { renderMail } from "./render-mail";

/** Carries a link that signs its reader in once. */
export function signInMail({ link }: { link: string }) {
  const validity = "The link works once, for ten minutes.";
  const otherwise = "If you did not ask for it, you can ignore this e-mail: nobody gets in without the link.";
  const html = (
    <Layout preview={validity} sender="Amends" footer={otherwise}>
      <Paragraph>Here is your link to sign in. {validity}</Paragraph>
      <ActionButton href={link} label="Sign in" />
    </Layout>
  );
  return renderMail("Your link to sign in", html, [
    `Here is your link to sign in. ${validity}`,
    link,
    otherwise,
  ]);
}
