import { pino } from "pino";

// A level that does not exist is refused, by name, where the configuration is checked; until then this one serves.
const level = process.env.LOG_LEVEL ?? "info";
const isKnown = level === "silent" || level in pino.levels.values;

/** Structured log. Carries ids only, never names, addresses or words of a person. */
export const log = pino({
  level: isKnown ? level : "info",
  base: { process: process.env.AMENDS_PROCESS ?? "web" },
  redact: {
    paths: ["email", "*.email", "name", "*.name", "token", "*.token", "to", "*.to"],
    remove: true,
  },
});
