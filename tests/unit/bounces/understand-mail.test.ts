import fc from "fast-check";
import type { Email } from "postal-mime";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { judgeBounce } from "@/lib/bounces/bounce-policy";
import { parseMail } from "@/lib/bounces/parse-mail";
import { readDsn, readOddBounce } from "@/lib/bounces/read-dsn";
import { understandMail } from "@/lib/bounces/understand-mail";
import {
  autoReply,
  complaint,
  delayWarning,
  exchangeBounce,
  humanReply,
  oldPostfixBounce,
  qmailBounce,
  standardBounce,
} from "../../factories/bounce-mails";

const to = "b-anything@mail.firm.example";
const parse = async (raw: string | Uint8Array) => {
  const mail = await parseMail(Buffer.from(raw));
  if (!mail) throw new Error("This mail cannot be parsed.");
  return mail;
};
const understand = async (raw: string, purpose: "bounce" | "reply" | "stop" = "bounce") =>
  understandMail(await parse(raw), purpose);
const deliveryId = uuidv7();

describe("a standard report", () => {
  it("names the fate, the code, the words and the mail it returns", async () => {
    const raw = standardBounce({ to, messageId: `<d.${deliveryId}@firm.example>` });
    expect(readDsn(await parse(raw))).toEqual({
      kind: "bounced",
      statusCode: "5.1.1",
      words:
        "550 5.1.1 <dana@client.example>: Recipient address rejected: User unknown in virtual mailbox table",
      returnedId: deliveryId,
    });
  });

  it.each([
    ["failed", "5.1.1", "bounced"],
    ["Failed", "4.4.7", "bounced"],
    ["delayed", "4.4.1", "deferred"],
    ["delivered", "2.0.0", "delivered"],
    ["relayed", "2.0.0", "delivered"],
    ["expanded", "2.0.0", "delivered"],
    ["perplexed", "5.1.1 (unknown user)", "bounced"],
    ["perplexed", "4.2.2", "deferred"],
  ])("of action %s and status %s is %s", async (action, status, kind) => {
    const raw = standardBounce({ to, action, status });
    expect(readDsn(await parse(raw))).toMatchObject({ kind, returnedId: null });
  });

  it("says nothing of whom it names: anybody could be named there", async () => {
    const raw = standardBounce({ to, originalRecipient: "eli@client.example", diagnostic: "smtp; 550 no" });
    expect(JSON.stringify(readDsn(await parse(raw)))).not.toContain("client.example");
  });

  it("goes by what the server said where its own code says nothing", async () => {
    const raw = standardBounce({ to, status: "5.0.0", diagnostic: "smtp; 550 5.1.10 recipient not found" });
    const report = readDsn(await parse(raw));
    expect(judgeBounce(report?.statusCode ?? null, report?.words ?? "")).toBe("dead_address");
  });
});

describe("a report that keeps to no standard", () => {
  it.each([
    ["qmail", qmailBounce, "dead_address"],
    ["Exchange", exchangeBounce, "dead_address"],
    ["an older Postfix", oldPostfixBounce, "mailbox_full"],
  ] as const)("by %s is understood", async (_server, mail, verdict) => {
    const understood = await understand(mail(to));
    if (understood.kind !== "bounce") throw new Error(`taken for ${understood.kind}`);
    expect(understood.report.kind).toBe("bounced");
    expect(judgeBounce(understood.report.statusCode, understood.report.words)).toBe(verdict);
  });

  it("that only warns of a delay is no bounce", async () => {
    expect(await understand(delayWarning(to))).toMatchObject({
      kind: "bounce",
      report: { kind: "deferred" },
    });
  });

  it("is believed from a mail server only", async () => {
    const raw = qmailBounce(to).replace("MAILER-DAEMON@", "dana@");
    expect(readOddBounce(await parse(raw))).toBeNull();
    expect(await understand(raw)).toEqual({ kind: "reply" });
  });

  it("by a mail server that says nothing of a mail's fate is not understood", async () => {
    const raw = "From: postmaster@client.example\r\nSubject: Welcome\r\n\r\nYour quota was raised.\r\n";
    expect(await understand(raw)).toEqual({ kind: "unknown" });
  });
});

describe("what people and machines write back", () => {
  it("a complaint of a mailbox provider is one", async () => {
    expect(await understand(complaint(to))).toMatchObject({
      kind: "complaint",
      report: { kind: "complained" },
    });
  });

  it("anything sent to the stop address says stop", async () => {
    expect(await understand(humanReply(to, "anything"), "stop")).toEqual({ kind: "stop" });
  });

  it.each([
    ["Auto-Submitted: auto-replied", "auto_reply"],
    ["Auto-Submitted: auto-generated; x=y", "auto_reply"],
    ["Auto-Submitted: no", "reply"],
    ["X-Autoreply: yes", "auto_reply"],
    ["Precedence: auto_reply", "auto_reply"],
    ["Precedence: bulk", "auto_reply"],
    ["X-Mailer: Hand", "reply"],
    ["Subject: Out of Office: How are we doing?", "auto_reply"],
    ["Subject: AUTO: Dana Ruiz is out of the office (returning 03/10)", "auto_reply"],
    ["Subject: Dana Ruiz is out of the office", "auto_reply"],
    ["Subject: Automatic reply: How are we doing?", "auto_reply"],
    ["Subject: Abwesenheitsnotiz: How are we doing?", "auto_reply"],
    ["Subject: Automatische Antwort: How are we doing?", "auto_reply"],
    ["Subject: =?utf-8?q?R=C3=A9ponse_automatique_=3A?= test", "auto_reply"],
    ["Subject: Fuera de la oficina", "auto_reply"],
    ["Subject: Automatisch antwoord: How are we doing?", "auto_reply"],
    ["Subject: Risposta automatica: How are we doing?", "auto_reply"],
    ["Subject: Re: How are we doing?", "reply"],
    ["Subject: Re: Absence of an answer", "reply"],
    ["Subject: Automobile insurance", "reply"],
  ])("with %s it is %s", async (header, kind) => {
    const raw = `From: Dana Ruiz <dana@client.example>\r\nTo: ${to}\r\n${header}\r\n\r\nThank you.\r\n`;
    expect(await understand(raw, "reply")).toEqual({ kind });
  });

  it("an automatic reply that quotes a bounce is still an automatic reply", async () => {
    const raw = autoReply(to, "Away", "This mail could not be delivered to me. 550 5.1.1");
    expect(await understand(raw)).toEqual({ kind: "auto_reply" });
  });
});

describe("bytes from anywhere", () => {
  const KINDS = ["bounce", "complaint", "stop", "reply", "auto_reply", "unknown"];
  const neverThrows = (mail: Email) => {
    expect(KINDS).toContain(understandMail(mail, "bounce").kind);
  };

  it("never break the reader", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => neverThrows(await parse(bytes))),
    );
  });

  it("in place of any part of a report never break it either", async () => {
    const raw = standardBounce({ to });
    const place = fc.nat({ max: raw.length });
    await fc.assert(
      fc.asyncProperty(place, place, fc.string({ unit: "binary" }), async (from, until, odd) => {
        neverThrows(await parse(raw.slice(0, from) + odd + raw.slice(until)));
      }),
    );
  });

  it("of a megabyte of blanks, brackets or half-open tags are read to an end", async () => {
    const head = "From: postmaster@client.example\nContent-Type: text/html\n\n";
    for (const odd of [" ", "<", "<style", "a@", "\n \n", "5.1.1 ", "Subject: x\n"]) {
      neverThrows(await parse(head + odd.repeat(Math.floor(900_000 / odd.length))));
    }
  });

  it("are read as far as their 20,000th line", async () => {
    const mail = await parse(`Subject: x\n\n${"line\n".repeat(30_000)}`);
    expect(mail.text?.match(/line/g)).toHaveLength(19_998);
  });
});
