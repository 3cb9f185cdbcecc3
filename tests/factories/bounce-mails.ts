// Mails as mail servers write them when they give one back, each in the manner of its kind and with made-up people.

const lines = (...all: string[]) => all.join("\r\n");

type Standard = {
  readonly to: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly originalRecipient?: string | null;
  readonly messageId?: string;
};

/** A delivery status notification by the book (RFC 3464). */
export const standardBounce = ({
  to,
  action = "failed",
  status = "5.1.1",
  diagnostic = "smtp; 550 5.1.1 <dana@client.example>: Recipient address rejected:\r\n    User unknown in virtual mailbox table",
  originalRecipient = null,
  messageId,
}: Standard) =>
  lines(
    "Return-Path: <>",
    "From: Mail Delivery System <MAILER-DAEMON@mx.client.example>",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "This is the mail system at host mx.client.example. Your message could not be delivered.",
    "",
    "--part",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.client.example",
    "Arrival-Date: Tue, 3 Mar 2026 10:30:00 +0100 (CET)",
    "",
    "Final-Recipient: rfc822; dana@client.example",
    ...(originalRecipient ? [`Original-Recipient: rfc822;${originalRecipient}`] : []),
    `Action: ${action}`,
    `Status: ${status}`,
    "Remote-MTA: dns; imap.client.example",
    `Diagnostic-Code: ${diagnostic}`,
    "",
    "--part",
    "Content-Type: message/rfc822",
    "",
    "From: Meridian <surveys@firm.example>",
    "To: dana@client.example",
    "Subject: How are we doing?",
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    "",
    "Hello Dana",
    "",
    "--part--",
    "",
  );

const plain = (from: string, subject: string, to: string, ...body: string[]) =>
  lines(
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    ...body,
    "",
  );

export const qmailBounce = (to: string) =>
  plain(
    "MAILER-DAEMON@mail.client.example",
    "failure notice",
    to,
    "Hi. This is the qmail-send program at mail.client.example.",
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    "",
    "<dana@client.example>:",
    "Sorry, no mailbox here by that name. (#5.1.1)",
    "",
    "--- Below this line is a copy of the message.",
    "",
    "Return-Path: <surveys@firm.example>",
    "We refuse to print 5.7.1 here.",
  );

export const exchangeBounce = (to: string) =>
  plain(
    "System Administrator <postmaster@client.example>",
    "Undeliverable: How are we doing?",
    to,
    "Your message did not reach some or all of the intended recipients.",
    "",
    "      Subject:  How are we doing?",
    "      Sent:     3/3/2026 10:30 AM",
    "",
    "The following recipient(s) could not be reached:",
    "",
    "      Ruiz, Dana on 3/3/2026 10:31 AM",
    "            The e-mail account does not exist at the organization this message was sent to.",
    "            <mail.client.example #5.1.1>",
  );

export const oldPostfixBounce = (to: string) =>
  plain(
    "Mail Delivery System <MAILER-DAEMON@mx.client.example>",
    "Undelivered Mail Returned to Sender",
    to,
    "This is the Postfix program at host mx.client.example.",
    "",
    "I'm sorry to have to inform you that your message could not",
    "be delivered to one or more recipients. It's attached below.",
    "",
    "                        The Postfix program",
    "",
    "<dana@client.example>: host imap.client.example[192.0.2.7] said: 552 5.2.2 Over quota",
    "    (in reply to RCPT TO command)",
  );

export const delayWarning = (to: string) =>
  plain(
    "Mail Delivery Subsystem <MAILER-DAEMON@mx.client.example>",
    "Warning: could not send message for past 4 hours",
    to,
    "**  THIS IS A WARNING MESSAGE ONLY  **",
    "**  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **",
    "Your message could not be delivered for 4 hours. Delivery will be retried for 5 days.",
  );

export const complaint = (to: string) =>
  lines(
    "From: abuse@mailbox.example",
    `To: ${to}`,
    "Subject: FW: How are we doing?",
    'Content-Type: multipart/report; report-type=feedback-report; boundary="part"',
    "MIME-Version: 1.0",
    "",
    "--part",
    "Content-Type: text/plain",
    "",
    "This is an email abuse report.",
    "",
    "--part",
    "Content-Type: message/feedback-report",
    "",
    "Feedback-Type: abuse",
    "User-Agent: Mailbox/1.0",
    "Version: 1",
    "",
    "--part",
    "Content-Type: text/rfc822-headers",
    "",
    "Subject: How are we doing?",
    "",
    "--part--",
    "",
  );

export const autoReply = (to: string, subject: string, ...body: string[]) =>
  lines(
    "From: Dana Ruiz <dana@client.example>",
    `To: ${to}`,
    `Subject: ${subject}`,
    "Auto-Submitted: auto-replied",
    "Content-Type: text/plain; charset=utf-8",
    "",
    ...body,
    "",
  );

export const humanReply = (to: string, ...body: string[]) =>
  lines(
    "From: Dana Ruiz <dana.private@client.example>",
    `To: ${to}`,
    "Subject: Re: How are we doing?",
    "Content-Type: text/plain; charset=utf-8",
    "",
    ...body,
    "",
  );
