import { pino } from "pino";

/** Structured log. Carries ids only, never names, addresses or words of a person. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: process.env.AMENDS_PROCESS ?? "web" },
  redact: { paths: ["email", "*.email", "name", "*.name", "token", "*.token", "to", "*.to"], remove: true },
});
