import { MailFrame } from "@/components/mailbox/mail-frame";
import { PlainText } from "@/components/mailbox/plain-text";
import { DESKTOP_WIDTH, DevicePair, PHONE_WIDTH } from "./device-pair";
import classes from "./mail-preview.module.css";

type Props = { mail: { subject: string; firm: string; html: string; text: string } };

/** The mail on a phone and on a desktop, as an inbox shows it. */
export function MailPreview({ mail }: Props) {
  const { subject, firm, html, text } = mail;
  return (
    <>
      <p className={classes.subject}>
        <span className={classes.label}>From</span> <bdi>{firm}</bdi>
        <br />
        <span className={classes.label}>Subject</span> <bdi>{subject}</bdi>
      </p>
      <DevicePair
        phone={<MailFrame html={html} title="The e-mail on a phone" width={PHONE_WIDTH} />}
        desktop={<MailFrame html={html} title="The e-mail on a desktop" width={DESKTOP_WIDTH} />}
      />
      <PlainText text={text} isOpen={false} />
    </>
  );
}
