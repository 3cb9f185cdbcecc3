import { log } from "./log";

/** Turns what a framework complains about on the console into our log: the traces of its errors, none of its words. */
export function structureConsole() {
  const write =
    (level: "error" | "warn") =>
    (...said: unknown[]) => {
      const errors = said.filter((one) => one instanceof Error);
      if (errors.length === 0) log[level]("the framework complained");
      for (const error of errors) log[level]({ error }, "the framework complained");
    };
  console.error = write("error");
  console.warn = write("warn");
}
