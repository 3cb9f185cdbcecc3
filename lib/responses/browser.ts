import type { Visit } from "./visit";

const NAME_LENGTH = 300;

/** What a visit says of the program it comes from. */
export function browserOf({ header }: Pick<Visit, "header">) {
  return {
    userAgent: header("user-agent")?.slice(0, NAME_LENGTH) ?? null,
    hasLanguage: Boolean(header("accept-language")),
  };
}
