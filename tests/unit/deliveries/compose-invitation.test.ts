import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { composeInvitation } from "@/lib/deliveries/compose-invitation";
import type { InvitationRecipient, MailSettings } from "@/lib/deliveries/mail-head";
import { printSurveyMail } from "@/lib/deliveries/print-survey-mail";
import { encodeSurveyMail, readSurveyMail } from "@/lib/deliveries/survey-mail-template";
import { surveyContentSchema } from "@/lib/surveys/survey-content";

const content = surveyContentSchema.parse({
  kind: "nps",
  name: "Spring",
  subject: "How are we doing?",
  introduction: "One question, one click.",
  questions: [
    {
      id: "019c0000-0000-7000-8000-000000000009",
      kind: "score",
      text: "How likely are you to recommend us?",
    },
  ],
});
const recipient: InvitationRecipient = {
  deliveryId: "019c0000-0000-7000-8000-000000000001",
  campaignId: "019c0000-0000-7000-8000-000000000002",
  surveyVersionId: "019c0000-0000-7000-8000-000000000003",
  name: "Dana Ruiz",
  email: "dana@northwind.example",
  firm: "Meridian Advisory",
  publicKey: "key_-1",
  token: "1abcdefghijklmnopqrstuvwxyz",
  follows: null,
  deeds: [],
};
const settings: MailSettings = {
  appUrl: "https://amends.example",
  secret: "a-secret-for-tests-a-secret-for-tests",
  from: { name: null, address: "surveys@meridian.example" },
  provider: null,
  inboundDomain: null,
};
const printed = await printSurveyMail(content, { kind: "invitation", language: "en", logoSrc: null });
const template = encodeSurveyMail(readSurveyMail(printed));

async function print(changes: Partial<InvitationRecipient> = {}, said: Partial<MailSettings> = {}) {
  const { envelope, message } = await createTransport({ streamTransport: true }).sendMail(
    composeInvitation({ ...recipient, ...changes }, template, { ...settings, ...said }),
  );
  const raw = await buffer(message as NodeJS.ReadableStream);
  return { raw, envelope, mail: await PostalMime.parse(raw) };
}

const plain = await print();
const headerOf = ({ mail }: typeof plain, name: string) =>
  mail.headers.find(({ key }) => key === name.toLowerCase())?.value;

test("carries the headers that mailbox providers ask for, the same at every attempt", async () => {
  expect(headerOf(plain, "Message-ID")).toBe(`<d.${recipient.deliveryId}@meridian.example>`);
  expect(headerOf(await print(), "Message-ID")).toBe(headerOf(plain, "Message-ID"));
  expect(headerOf(plain, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  expect(headerOf(plain, "List-Id")).toBe("<key_-1.surveys.meridian.example>");
  expect(headerOf(plain, "Feedback-ID")).toContain(recipient.campaignId);
  expect(headerOf(plain, "Auto-Submitted")).toBe("auto-generated");
  expect(headerOf(plain, "X-Auto-Response-Suppress")).toBe("OOF, AutoReply");
});

test("writes the unsubscribe header on one line, with one page and one address", () => {
  const line = plain.raw
    .toString("utf8")
    .split("\r\n")
    .find((text) => text.startsWith("List-Unsubscribe:"));
  expect(line).toMatch(
    /^List-Unsubscribe: <https:\/\/amends\.example\/u\/key_-1\.1[a-z]+>, <mailto:surveys@meridian\.example\?subject=[^>]+>$/,
  );
});

test("is one multipart/alternative, the text first, to one recipient, well below 90 KB", () => {
  const source = plain.raw.toString("utf8");
  expect(headerOf(plain, "Content-Type")).toMatch(/^multipart\/alternative/);
  expect(source.indexOf("Content-Type: text/plain")).toBeLessThan(source.indexOf("Content-Type: text/html"));
  expect(plain.envelope).toEqual({ from: settings.from.address, to: [recipient.email] });
  expect(plain.raw.length).toBeLessThan(45_000);
});

test("offers every score in words, in both parts a way to stop, and no picture", () => {
  const { html = "", text = "" } = plain.mail;
  for (let score = 0; score <= 10; score += 1) {
    const link = `https://amends.example/r/key_-1.${recipient.token}/${score}"`;
    expect(html).toContain(`href="${link} aria-label="${score} out of 10"`);
  }
  const stopLink = `https://amends.example/u/key_-1.${recipient.token}`;
  expect(html).toContain(`href="${stopLink}"`);
  expect(text).toContain(stopLink);
  expect(text).toContain(`https://amends.example/r/key_-1.${recipient.token}\n`);
  expect(html).not.toMatch(/<img|background-image|url\(/i);
});

const shape = ({ mail, envelope }: typeof plain) => ({
  headers: mail.headers.map(({ key }) => key),
  to: mail.to?.map(({ address }) => address),
  envelope,
  attachments: mail.attachments.length,
  tags: mail.html?.match(/<[^<>]*>/g),
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n\n",
        "Bcc: spy@x.example",
        "<spy@x.example>",
        ",",
        "<script>alert(1)</script>",
        '"',
        "\\",
        "=?utf-8?b?",
        "\u202E",
        "שלום",
        "\0",
        "--_NmP",
        "x",
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join("")),
);

test("lets no value add a header, a recipient, a part or a tag, whatever 2,000 people are called", async () => {
  const back = { inboundDomain: "in.meridian.example" };
  const expected = shape(await print({ deeds: ["One", "Two"] }, back));
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, hostile, async (name, firm, sender, deed) => {
      const said = { ...back, from: { name: sender, address: settings.from.address } };
      expect(shape(await print({ name, firm, deeds: [deed, "Two"] }, said))).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

test("a reminder stands in the thread of the mail it reminds of", async () => {
  const first = "019c0000-0000-7000-8000-00000000000a";
  const reminder = await print({ follows: first });
  expect(reminder.mail.inReplyTo).toBe(`<d.${first}@meridian.example>`);
  expect(reminder.mail.references).toBe(`<d.${first}@meridian.example>`);
  expect(plain.mail.inReplyTo).toBeUndefined();
});

test("tells what was changed, in both parts, only to those for whom something was", async () => {
  const told = await print({ deeds: ["A second analyst reads every report", "Handover by phone & mail"] });
  expect(told.mail.html).toContain("You said, we did:");
  expect(told.mail.html).toContain("Handover by phone &amp; mail");
  expect(told.mail.text).toContain(
    "You said, we did:\n- A second analyst reads every report\n- Handover by phone & mail\n\nHow likely",
  );
  expect(plain.mail.html).not.toContain("You said");
  expect(plain.mail.text).not.toContain("You said");
  expect(plain.mail.text).not.toMatch(/\n{3}/);
});

test("bounces, replies and wishes to stop come back to addresses that name the mail", async () => {
  const { envelope, mail, raw } = await print({}, { inboundDomain: "in.meridian.example" });
  expect(envelope.from).toMatch(/^b-[a-z2-7-]+@in\.meridian\.example$/);
  expect(mail.replyTo?.[0]?.address).toMatch(/^r-[a-z2-7-]+@in\.meridian\.example$/);
  expect(raw.toString("utf8")).toMatch(
    /^List-Unsubscribe: <https:[^>]+>, <mailto:s-[a-z2-7-]+@in\.meridian\.example>\r$/m,
  );
});

test.each([
  ["sendgrid", "X-SMTPAPI", JSON.stringify({ unique_args: { delivery: recipient.deliveryId } })],
  ["mailgun", "X-Mailgun-Variables", JSON.stringify({ delivery: recipient.deliveryId })],
  ["postmark", "X-PM-Metadata-delivery", recipient.deliveryId],
  ["ses", "X-Amends-Delivery", recipient.deliveryId],
] as const)("%s can name the mail again", async (provider, header, value) => {
  expect(headerOf(await print({}, { provider }), header)).toBe(value);
});
