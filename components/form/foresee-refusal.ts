import { type FormErrors, schemaResolver } from "@mantine/form";
import type { z } from "zod";
import { readForm } from "./read-form";

/** Fetches the schema of a form's action. A function, so that pages open without it and without zod. */
export type LoadSchema = () => Promise<z.ZodType>;

/** What the action would refuse, by field, if it were sent what stands in the fields now. It judges again in any case. */
export async function foreseeRefusal(form: HTMLFormElement, load?: LoadSchema): Promise<FormErrors> {
  const schema = await prepareSchema(load);
  if (!schema) return {};
  const errors = schemaResolver(schema, { sync: true })(readForm(new FormData(form)));
  // About what is not in sight, only the action has something to say.
  return Object.fromEntries(Object.entries(errors).filter(([name]) => fieldsOf(form, [name]).length > 0));
}

/** The schema; null where there is none or it cannot be had, and the action alone judges. */
export async function prepareSchema(load?: LoadSchema) {
  if (!load) return null;
  try {
    await import("./zod-without-eval");
    return await load();
  } catch {
    return null;
  }
}

/** Puts the cursor into the first of the fields, opening what hides it; where there is none, on the refusal. */
export function focusFirst(form: HTMLFormElement, names: readonly string[]) {
  const [field] = fieldsOf(form, names);
  field?.closest("details")?.setAttribute("open", "");
  const control = field?.matches(CONTROL) ? field : field?.querySelector<HTMLElement>(CONTROL);
  (control ?? form.querySelector<HTMLElement>("[role='alert']"))?.focus();
}

const CONTROL = ":is(input, textarea):enabled";

/** In the order in which one meets them. */
function fieldsOf(form: HTMLFormElement, names: readonly string[]) {
  return [...form.querySelectorAll<HTMLElement>("[data-path]")].filter(({ dataset }) =>
    names.includes(dataset.path ?? ""),
  );
}
