import { expect, test } from "vitest";
import { deliveryFate } from "@/lib/deliveries/delivery-fate";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";

type Refusal = Partial<Extract<SmtpAnswer, { accepted: false }>>;

const refused = (refusal: Refusal): SmtpAnswer => ({
  accepted: false,
  replyCode: null,
  reply: "Connection closed unexpectedly",
  dataBegun: false,
  isUnsendable: false,
  step: "message",
  ...refusal,
});

test("an accepted message is sent", () => {
  expect(deliveryFate({ accepted: true }, 1)).toMatchObject({ state: "sent", isBounce: false });
});

test.each<[string, Refusal, string, boolean]>([
  ["the server was never reached", {}, "pending", false],
  ["the connection broke before the message was asked for", { dataBegun: false }, "pending", false],
  ["the connection broke after the message was asked for", { dataBegun: true }, "unknown", false],
  ["the server puts it off", { replyCode: 451, reply: "451 4.7.1 Greylisted" }, "pending", false],
  [
    "the server puts it off after taking it",
    { replyCode: 452, reply: "452 full", dataBegun: true },
    "pending",
    false,
  ],
  ["the session was out of step", { replyCode: 503, reply: "503 Bad sequence" }, "pending", false],
  ["the address does not exist", { replyCode: 550, reply: "550 5.1.1 No such user" }, "failed", true],
  ["the domain takes no mail", { replyCode: 556, reply: "556 5.1.10 Null MX" }, "failed", true],
  [
    "the address does not exist, in words only",
    { replyCode: 550, reply: "550 User unknown" },
    "failed",
    true,
  ],
  ["a policy refuses us", { replyCode: 550, reply: "550 5.7.1 Blocked" }, "failed", false],
  [
    "a policy refuses us, in words only",
    { replyCode: 550, reply: "550 Message rejected as spam" },
    "failed",
    false,
  ],
  ["the sender is refused", { replyCode: 553, reply: "553 5.1.8 Bad sender's system" }, "failed", false],
  ["the mailbox is full", { replyCode: 552, reply: "552 5.2.2 Mailbox full" }, "failed", false],
  [
    "a number in the words looks like a code",
    { replyCode: 554, reply: "554 see 5.1.1 in our manual" },
    "failed",
    false,
  ],
  [
    "an address in the reply looks like a code",
    { replyCode: 554, reply: "554 5.1.1.7 is listed" },
    "failed",
    false,
  ],
  [
    "the message is refused after it was taken",
    { replyCode: 554, reply: "554 5.6.0 No", dataBegun: true },
    "failed",
    false,
  ],
  ["the message cannot be sent at all", { isUnsendable: true }, "failed", false],
])("when %s", (_, refusal, state, isBounce) => {
  expect(deliveryFate(refused(refusal), 1)).toMatchObject({ state, isBounce });
});

test("waits a minute, twice as long each time and never more than four hours", () => {
  const waits = [1, 2, 3, 8, 9, 11].map(
    (attempts) => deliveryFate(refused({ replyCode: 451 }), attempts).retryAfterSeconds,
  );
  expect(waits).toEqual([60, 120, 240, 7680, 14_400, 14_400]);
});

test("gives up on a message that was put off twelve times", () => {
  expect(deliveryFate(refused({ replyCode: 451 }), 11).state).toBe("pending");
  expect(deliveryFate(refused({ replyCode: 451 }), 12).state).toBe("failed");
});

test("an outage of the server says nothing about the message and never uses up its attempts", () => {
  const fate = deliveryFate(refused({}), 500);
  expect(fate).toMatchObject({ state: "pending", retryAfterSeconds: 60, isOutage: true });
  expect(deliveryFate(refused({ replyCode: 451 }), 1).isOutage).toBe(false);
});

test.each<[string, Refusal, boolean]>([
  ["421 4.7.0 Too many connections", {}, true],
  ["450 4.2.0 Greylisted", { replyCode: 450 }, true],
  ["451 4.7.1 Slow down", { replyCode: 451 }, true],
  ["452 4.5.3 Too many recipients", { replyCode: 452 }, true],
  ["454 4.7.0 Temporary authentication failure", { step: "authentication" }, true],
  ["455 4.5.4 Not now", { replyCode: 455 }, false],
  ["550 5.7.1 No", { replyCode: 550 }, false],
])("whether %s asks the sender to slow down", (reply, refusal, isThrottled) => {
  const fate = deliveryFate(refused({ ...refusal, reply }), 1);
  expect(fate.isThrottled).toBe(isThrottled);
  expect(fate.senderFault).toBeNull();
});

test.each<[string, Refusal, RegExp]>([
  ["535 5.7.8 Authentication failed", { step: "authentication" }, /refused the user name or password/],
  [
    "550 5.7.60 Not allowed to send as",
    { step: "sender", replyCode: 550 },
    /does not take mail from this sender/,
  ],
])("after %s no mail fails, and the sender stops with a sentence", (reply, refusal, sentence) => {
  expect(deliveryFate(refused({ ...refusal, reply }), 3)).toMatchObject({
    state: "pending",
    isOutage: true,
    isBounce: false,
    senderFault: expect.stringMatching(sentence),
  });
});

test("a refusal for what we are is told apart from one for who it is to", () => {
  expect(deliveryFate(refused({ replyCode: 550, reply: "550 5.7.1 Blocked" }), 1)).toMatchObject({
    isBlocked: true,
    isBounce: false,
  });
  expect(deliveryFate(refused({ replyCode: 550, reply: "550 5.1.1 Gone" }), 1).isBlocked).toBe(false);
});

test("a mail that makes the server leave while it takes others is given up on after twelve attempts", () => {
  expect(deliveryFate(refused({}), 3, true)).toMatchObject({
    state: "pending",
    isOutage: false,
    retryAfterSeconds: 240,
  });
  expect(deliveryFate(refused({}), 12, true).state).toBe("failed");
  expect(deliveryFate(refused({ dataBegun: true }), 3, true).state).toBe("unknown");
});
