/** The steps of trying a mail server with one message, in their order. */
export const TRIAL_STEPS = ["connect", "encrypt", "signIn", "sender", "recipient", "message"] as const;

export type TrialStep = (typeof TRIAL_STEPS)[number];

export type SmtpFault =
  | "nameNotFound"
  | "privateAddress"
  | "connectionRefused"
  | "unreachable"
  | "timedOut"
  | "silent"
  | "busy"
  | "hungUp"
  | "notTls"
  | "noStartTls"
  | "certificateExpired"
  | "certificateNotYetValid"
  | "certificateSelfSigned"
  | "certificateUnknown"
  | "certificateForAnother"
  | "tlsFailed"
  | "passwordRefused"
  | "methodRefused"
  | "signInBusy"
  | "tokenRefused"
  | "tokenServer"
  | "accountRefusedToken"
  | "signInWanted"
  | "senderRefused"
  | "recipientRefused"
  | "messageRefused"
  | "laterPlease"
  | "unclear";

/** What nodemailer's errors tell. */
export type SmtpError = {
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly timeoutType?: string | undefined;
};

const BY_CODE: Record<string, readonly [TrialStep, SmtpFault]> = {
  ENOTFOUND: ["connect", "nameNotFound"],
  EAI_AGAIN: ["connect", "nameNotFound"],
  EDNS: ["connect", "nameNotFound"],
  EPRIVATEADDRESS: ["connect", "privateAddress"],
  ECONNREFUSED: ["connect", "connectionRefused"],
  EHOSTUNREACH: ["connect", "unreachable"],
  ENETUNREACH: ["connect", "unreachable"],
  CERT_HAS_EXPIRED: ["encrypt", "certificateExpired"],
  CERT_NOT_YET_VALID: ["encrypt", "certificateNotYetValid"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["encrypt", "certificateSelfSigned"],
  SELF_SIGNED_CERT_IN_CHAIN: ["encrypt", "certificateUnknown"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["encrypt", "certificateUnknown"],
  UNABLE_TO_GET_ISSUER_CERT: ["encrypt", "certificateUnknown"],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ["encrypt", "certificateUnknown"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["encrypt", "certificateForAnother"],
  ERR_SSL_WRONG_VERSION_NUMBER: ["encrypt", "notTls"],
  ERR_SSL_PACKET_LENGTH_TOO_LONG: ["encrypt", "notTls"],
  EPROTO: ["encrypt", "tlsFailed"],
  EOAUTH2: ["signIn", "tokenRefused"],
  ETOKENSERVER: ["signIn", "tokenServer"],
};

type Talk = {
  /** The step that was going on. */
  readonly reached: TrialStep;
  /** Whether there was a connection at all. */
  readonly isConnected: boolean;
  readonly usesToken: boolean;
};

/** At which step sending failed, and how. A table of codes first, then what was said to which command. */
export function smtpFault(
  error: SmtpError,
  { reached, isConnected, usesToken }: Talk,
): readonly [TrialStep, SmtpFault] {
  const { code = "", originalCode = "", command = "", responseCode } = error;
  const known = BY_CODE[originalCode] ?? BY_CODE[code];
  if (known) return known;

  if (/^(ERR_SSL|ERR_TLS|CERT_)/.test(originalCode)) return ["encrypt", "tlsFailed"];
  if (error.timeoutType === "UPGRADE_TIMEOUT") return ["encrypt", "tlsFailed"];
  if (code === "ETLS") return ["encrypt", responseCode ? "noStartTls" : "tlsFailed"];
  if (code === "ETIMEDOUT" || code === "EABORT") return [reached, isConnected ? "silent" : "timedOut"];
  if (code === "EAUTH") return ["signIn", signInFault(responseCode, usesToken)];
  if (command === "MAIL FROM") {
    return responseCode === 530
      ? ["signIn", "signInWanted"]
      : ["sender", later(responseCode, "senderRefused")];
  }
  if (command === "RCPT TO") return ["recipient", later(responseCode, "recipientRefused")];
  if (command === "DATA" || code === "EMESSAGE") return ["message", later(responseCode, "messageRefused")];
  if (responseCode) return [reached, responseCode < 500 ? "busy" : "hungUp"];
  if (["ECONNECTION", "ESOCKET", "ECONNRESET", "EPIPE"].includes(code)) return [reached, "hungUp"];
  return [reached, "unclear"];
}

function signInFault(responseCode: number | undefined, usesToken: boolean): SmtpFault {
  if (responseCode && responseCode < 500) return "signInBusy";
  if (usesToken) return "accountRefusedToken";
  // 504: no such method; 534 and 538: this method is too weak here.
  return [undefined, 504, 534, 538].includes(responseCode) ? "methodRefused" : "passwordRefused";
}

function later(responseCode: number | undefined, otherwise: SmtpFault): SmtpFault {
  if (responseCode === undefined) return "hungUp";
  return responseCode < 500 ? "laterPlease" : otherwise;
}
