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
