import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { readMailgunEvents } from "@/lib/bounces/mailgun-events";
import { readPostmarkEvents } from "@/lib/bounces/postmark-events";
import { readProviderEvent } from "@/lib/bounces/read-provider-event";
import { readSendgridEvents } from "@/lib/bounces/sendgrid-events";
import { readSesEvents as readSes } from "@/lib/bounces/ses-events";
import { splitReport } from "@/lib/bounces/split-report";
import { returnPath } from "@/lib/platform/return-path";
import { mailgunEvent, postmarkReport, sendgridEvent, sesNotice } from "../../factories/provider-reports";

const now = new Date("2026-03-03T09:30:00Z");
const deliveryId = uuidv7();
const secret = "a-secret-of-at-least-thirty-two-characters";
const readSesEvents = (notice: unknown) => readSes(notice, secret);
const told = { deliveryId, recipient: "Dana@Client.example" };
const mailgun = (event: object) => ({ "event-data": event });
const common = { deliveryId, recipient: "dana@client.example", at: now };

describe.each([
  ["SES", () => readSesEvents(sesNotice("Bounce", told, now))],
  ["SendGrid", () => readSendgridEvents(sendgridEvent("bounce", told, now))],
  ["Mailgun", () => readMailgunEvents(mailgun(mailgunEvent("failed", told, now)))],
  ["Postmark", () => readPostmarkEvents(postmarkReport("Bounce", told, now))],
])("a bounce by %s", (_provider, read) => {
  it("names the mail, the address, the code and the words", () => {
    expect(read()).toEqual([
      { ...common, kind: "bounced", statusCode: "5.1.1", words: expect.stringContaining("5.1.1") },
    ]);
  });
});

describe.each([
  ["SES", () => readSesEvents(sesNotice("Complaint", told, now))],
  ["SendGrid", () => readSendgridEvents(sendgridEvent("spamreport", told, now))],
  ["Mailgun", () => readMailgunEvents(mailgun(mailgunEvent("complained", told, now)))],
  ["Postmark", () => readPostmarkEvents(postmarkReport("SpamComplaint", told, now))],
])("a complaint by %s", (_provider, read) => {
  it("is one, and has no code", () => {
    expect(read()).toEqual([{ ...common, kind: "complained", statusCode: null, words: expect.any(String) }]);
  });
});

describe.each([
  ["SES", () => readSesEvents(sesNotice("Delivery", told, now))],
  ["SendGrid", () => readSendgridEvents(sendgridEvent("delivered", told, now))],
  ["Mailgun", () => readMailgunEvents(mailgun(mailgunEvent("delivered", told, now)))],
  ["Postmark", () => readPostmarkEvents(postmarkReport("Delivery", told, now))],
])("a delivery by %s", (_provider, read) => {
  it("is one", () => expect(read()).toMatchObject([{ ...common, kind: "delivered" }]));
});

describe("what only one provider says", () => {
  it("SES names every recipient, and one that is only delayed has not bounced", () => {
    const notice = sesNotice("Bounce", told, now);
    const [first] = notice.bounce ? notice.bounce.bouncedRecipients : [];
    const events = readSesEvents({
      ...notice,
      bounce: {
        ...notice.bounce,
        bouncedRecipients: [first, { emailAddress: "eli@client.example", action: "delayed" }],
      },
    });
    expect(events.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["bounced", "dana@client.example"],
      ["deferred", "eli@client.example"],
    ]);
  });

  it.each([
    ["Permanent", "General", "5.1.1"],
    ["Permanent", "OnAccountSuppressionList", "5.1.1"],
    ["Permanent", "ContentRejected", "5.0.0"],
    ["Transient", "MailboxFull", "4.2.2"],
    ["Transient", "General", "4.0.0"],
    ["Undetermined", "Undetermined", "4.0.0"],
  ])("SES without a code: %s, %s is %s", (bounceType, bounceSubType, code) => {
    const events = readSesEvents({
      notificationType: "Bounce",
      mail: {},
      bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: "dana@client.example" }] },
    });
    expect(events).toMatchObject([{ statusCode: code, deliveryId: null }]);
  });

  it("SES names the mail by our message id where the header is missing", () => {
    const notice = sesNotice("Bounce", { recipient: told.recipient }, now);
    const mail = { commonHeaders: { messageId: `<d.${deliveryId}@firm.example>` } };
    expect(readSesEvents({ ...notice, mail })).toMatchObject([{ deliveryId }]);
  });

  it("SES names the mail by our return path where it sends no headers along", () => {
    const notice = sesNotice("Bounce", { recipient: told.recipient }, now);
    const address = { publicKey: "abcdefghijkl", deliveryId, domain: "mail.firm.example" };
    const from = (key: string) => ({ ...notice, mail: { source: returnPath({ ...address, secret: key }) } });
    expect(readSesEvents(from(secret))).toMatchObject([{ deliveryId }]);
    expect(readSesEvents(from("another secret of somebody else"))).toMatchObject([{ deliveryId: null }]);
  });

  it.each([
    ["dropped", { reason: "Bounced Address" }, "bounced", "5.1.1"],
    ["dropped", { reason: "Spam Reporting Address" }, "bounced", "5.0.0"],
    ["bounce", { type: "blocked", status: "", reason: "blocked by policy" }, "bounced", "5.7.0"],
    ["bounce", { status: "", reason: "550 5.4.1 access denied" }, "bounced", "5.4.1"],
    ["deferred", { response: "450 try later" }, "deferred", null],
    ["group_unsubscribe", {}, "unsubscribed", null],
  ] as const)("SendGrid: %s %j is %s, %s", (event, more, kind, statusCode) => {
    expect(readSendgridEvents({ ...sendgridEvent(event, told, now), ...more })).toMatchObject([
      { kind, statusCode },
    ]);
  });

  it.each([
    [{ event: "failed", severity: "temporary" }, "deferred", null],
    [{ event: "failed", severity: "permanent", reason: "suppress-bounce" }, "bounced", "5.1.1"],
    [
      {
        event: "failed",
        severity: "permanent",
        "delivery-status": { code: 550, message: "550 5.7.1 policy", "enhanced-code": null },
      },
      "bounced",
      "5.7.1",
    ],
    [{ event: "unsubscribed" }, "unsubscribed", null],
  ] as const)("Mailgun: %j is %s, %s", (more, kind, statusCode) => {
    expect(readMailgunEvents(mailgun({ ...mailgunEvent("accepted", told, now), ...more }))).toMatchObject([
      { kind, statusCode },
    ]);
  });

  it.each([
    ["HardBounce", "", "bounced", "5.1.1"],
    ["SoftBounce", "", "bounced", "4.0.0"],
    ["SoftBounce", "smtp;552 5.2.2 over quota", "bounced", "5.2.2"],
    ["Blocked", "", "bounced", "5.7.1"],
    ["Transient", "", "deferred", null],
    ["Unknown", "something else", "bounced", null],
    ["Unsubscribe", "", "unsubscribed", null],
  ])("Postmark: %s %j is %s, %s", (Type, Details, kind, statusCode) => {
    const report = { ...postmarkReport("Bounce", told, now), Type, Details };
    expect(readPostmarkEvents(report)).toMatchObject([{ kind, statusCode }]);
  });

  it("Postmark: who unsubscribes is told apart from what it suppresses after a bounce", () => {
    const change = { ...postmarkReport("SubscriptionChange", told, now), SuppressSending: true };
    const read = (SuppressionReason: string) => readPostmarkEvents({ ...change, SuppressionReason });
    expect(read("ManualSuppression")).toMatchObject([{ kind: "unsubscribed" }]);
    expect(read("HardBounce")).toEqual([]);
  });

  it.each([
    ["SES", () => readSesEvents({ eventType: "Open", mail: {} })],
    ["SendGrid", () => readSendgridEvents(sendgridEvent("open", told))],
    ["Mailgun", () => readMailgunEvents(mailgun(mailgunEvent("opened", told)))],
    ["Postmark, opened", () => readPostmarkEvents(postmarkReport("Open", told))],
    [
      "Postmark, out of office",
      () => readPostmarkEvents({ ...postmarkReport("Bounce", told), Type: "AutoResponder" }),
    ],
  ])("%s: what says nothing of a mail's fate is no event", (_name, read) => {
    expect(read()).toEqual([]);
  });
});

describe("a report is never trusted to be well formed", () => {
  it.each(["ses", "sendgrid", "mailgun", "postmark"] as const)(
    "%s: anything else than what is documented is refused, in one way",
    (provider) => {
      fc.assert(
        fc.property(fc.json(), (payload) => {
          let events: unknown[] = [];
          try {
            events = [...readProviderEvent(provider, payload, secret).events];
          } catch (error) {
            expect(error).toBeInstanceOf(ZodError);
          }
          expect(events).toEqual([]);
        }),
      );
    },
  );

  it("an id that is none of ours names no mail, and words are one bounded line", () => {
    const odd = {
      deliveryId: "1 or 1=1",
      recipient: "a\u0000b@client.example",
      words: `5.1.1 \r\n${"x".repeat(9999)}`,
    };
    const [event] = readSendgridEvents(sendgridEvent("bounce", odd));
    expect(event).toMatchObject({ deliveryId: null, recipient: null });
    expect(event?.words).toMatch(/^5\.1\.1 x{494}$/);
  });
});

describe("a report is kept as events with names of their own", () => {
  const split = (provider: Parameters<typeof splitReport>[0], body: unknown) =>
    splitReport(provider, JSON.stringify(body)).map(({ eventId }) => eventId);

  it("SendGrid's list is kept event by event", () => {
    const events = [sendgridEvent("bounce", told), sendgridEvent("delivered", told)];
    expect(split("sendgrid", events)).toEqual(events.map((event) => event.sg_event_id));
  });

  it("Mailgun's by the signed token, so that a copied signature is known again", () => {
    const report = { signature: { token: "t1", timestamp: "1", signature: "s" } };
    expect(split("mailgun", { ...report, "event-data": { id: "a" } })).toEqual(["t1"]);
    expect(split("mailgun", { ...report, "event-data": { id: "b" } })).toEqual(["t1"]);
  });

  it("Postmark's by kind and id, else by kind, mail and recipient", () => {
    expect(split("postmark", { RecordType: "Bounce", ID: 7, MessageID: "m" })).toEqual(["Bounce:7:"]);
    expect(split("postmark", { RecordType: "Delivery", MessageID: "m", Recipient: "a@b.example" })).toEqual([
      "Delivery:m:a@b.example",
    ]);
  });

  it("what has no name, or one that is too long, by its digest", () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        for (const { eventId, payload } of splitReport("ses", body)) {
          expect(eventId).toMatch(/^[0-9a-f]{64}$/);
          expect(payload).not.toContain("\u0000");
        }
      }),
    );
    expect(split("ses", { MessageId: "x".repeat(201) })[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
