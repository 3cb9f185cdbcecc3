import { type LoggerOptions, pino } from "pino";
import { errorTrace } from "./error-trace";

// A level that does not exist is refused, by name, where the configuration is checked; until then this one serves.
const level = process.env.LOG_LEVEL ?? "info";
const isKnown = level === "silent" || level in pino.levels.values;

export const LOG_OPTIONS = {
  level: isKnown ? level : "info",
  base: { process: process.env.AMENDS_PROCESS ?? "web" },
  serializers: { error: (error: unknown) => errorTrace(error) },
  redact: {
    paths: ["email", "*.email", "name", "*.name", "token", "*.token", "to", "*.to"],
    remove: true,
  },
} satisfies LoggerOptions;

/** Structured log. Carries ids only, never names, addresses or words of a person; of an error only its trace. */
export const log = pino(LOG_OPTIONS);
