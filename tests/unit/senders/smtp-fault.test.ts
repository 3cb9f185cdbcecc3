import { expect, test } from "vitest";
import { type SmtpError, smtpFault } from "@/lib/senders/smtp-fault";

const talk = { reached: "connect", isConnected: true, usesToken: false } as const;

test.each<[SmtpError, string]>([
  [{ code: "EDNS", originalCode: "ENOTFOUND" }, "connect nameNotFound"],
  [{ code: "EDNS", originalCode: "EAI_AGAIN" }, "connect nameNotFound"],
  [{ code: "ESOCKET", originalCode: "ECONNREFUSED" }, "connect connectionRefused"],
  [{ code: "ESOCKET", originalCode: "EHOSTUNREACH" }, "connect unreachable"],
  [{ code: "ESOCKET", originalCode: "ECONNRESET" }, "connect hungUp"],
  [{ code: "ESOCKET", originalCode: "CERT_HAS_EXPIRED" }, "encrypt certificateExpired"],
  [{ code: "ESOCKET", originalCode: "ERR_TLS_CERT_ALTNAME_INVALID" }, "encrypt certificateForAnother"],
  [{ code: "ESOCKET", originalCode: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" }, "encrypt tlsFailed"],
  [{ code: "ETIMEDOUT", timeoutType: "UPGRADE_TIMEOUT" }, "encrypt tlsFailed"],
  [{ code: "ETLS" }, "encrypt tlsFailed"],
  [{ code: "ETLS", responseCode: 502 }, "encrypt noStartTls"],
  [{ code: "EAUTH", responseCode: 535 }, "signIn passwordRefused"],
  [{ code: "EAUTH", responseCode: 534 }, "signIn methodRefused"],
  [{ code: "EAUTH", responseCode: 421 }, "signIn signInBusy"],
  [{ code: "EAUTH", originalCode: "EOAUTH2" }, "signIn tokenRefused"],
  [{ code: "EAUTH", originalCode: "ETOKENSERVER" }, "signIn tokenServer"],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, "sender senderRefused"],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 530 }, "signIn signInWanted"],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 451 }, "sender laterPlease"],
  [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }, "recipient recipientRefused"],
  [{ code: "EMESSAGE", command: "DATA", responseCode: 554 }, "message messageRefused"],
  [{ code: "EMESSAGE", command: "DATA", responseCode: 452 }, "message laterPlease"],
  [{ code: "ECONNECTION", responseCode: 421 }, "connect busy"],
  [{ code: "EPROTOCOL" }, "connect unclear"],
  [{}, "connect unclear"],
])("%j is %s", (error, fault) => expect(smtpFault(error, talk).join(" ")).toBe(fault));

test("a refused sign-in with an access token is not about a password", () => {
  expect(smtpFault({ code: "EAUTH", responseCode: 535 }, { ...talk, usesToken: true })).toEqual([
    "signIn",
    "accountRefusedToken",
  ]);
});

test("silence is told from no connection at all", () => {
  expect(smtpFault({ code: "ETIMEDOUT" }, { ...talk, isConnected: false })[1]).toBe("timedOut");
  expect(smtpFault({ code: "EABORT" }, { ...talk, reached: "message" })).toEqual(["message", "silent"]);
});
