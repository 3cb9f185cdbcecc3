import type { Signs } from "./apology-components";
import type { Reading } from "./apology-phrase";
import type { Span } from "./apology-sentences";

/** "serious" takes the apology back or hurts again; "advice" makes it weaker than it could be. */
export type Level = "serious" | "advice";

export type Draft = Reading & { readonly signs: Signs };

/** One thing that apologies get wrong: where it stands in a draft, and a sentence on what to do about it. */
export type ApologyRule = {
  readonly rule: string;
  readonly level: Level;
  readonly advice: string;
  readonly find: (draft: Draft) => readonly Span[];
};
