import type { TypedValues } from "./read-form";

/** What a form's action answers. Refused keeps what was typed. */
export type FormState = {
  status: "idle" | "ok" | "refused";
  /** A sentence for the person: what happened, what was kept, what to do. */
  message?: string;
  /** Sentences by the name of the field. */
  fieldErrors?: Partial<Record<string, string[]>>;
  /** What was typed, by the name of the field. */
  values?: TypedValues;
};

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: "idle" };
