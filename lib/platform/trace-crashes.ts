import { log } from "./log";

/** Ends the process on an error that nobody caught, as Node does, but leaves its trace in the log instead of its words on the console. */
export function traceCrashes() {
  const end = (error: unknown) => {
    log.fatal({ error }, "the process failed");
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
