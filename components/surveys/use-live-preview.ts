"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Language } from "@/lib/languages/language";
import type { TypedFields } from "./edited-survey";

export type Shown = {
  readonly show: "mail" | "page";
  readonly language: Language;
  /** The score that is chosen on the page; empty for none. */
  readonly score: string;
};

type Preview = { readonly subject: string | null; readonly html: string; readonly languages: Language[] };

const UNREACHABLE = "The preview could not be fetched. It comes back with the connection.";

/** What a client would get of the form as it stands; asked anew for everything that is typed, and whenever something else is to be shown. */
export function useLivePreview(
  surveyId: string,
  form: RefObject<HTMLElement | null>,
  { show, language, score }: Shown,
  typed: TypedFields,
) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const asking = useRef<AbortController>(null);
  const url = `/surveys/${surveyId}/preview/draft?${new URLSearchParams({ show, language, score })}`;

  async function refresh() {
    const fields = form.current?.querySelector("form");
    if (!fields) return;
    asking.current?.abort();
    const control = new AbortController();
    asking.current = control;
    const answer = await ask(url, new FormData(fields), control.signal);
    if (control.signal.aborted) return;
    setRefusal(answer.message ?? null);
    if (answer.html !== undefined) setPreview(answer as Preview);
  }

  const begin = useEffectEvent((_address: string, _typed: TypedFields) => refresh());
  // Once it is drawn: a question that was added brings the fields of its translations with it.
  useEffect(() => {
    begin(url, typed);
    return () => asking.current?.abort();
  }, [url, typed]);

  return { preview, refusal };
}

async function ask(url: string, body: FormData, signal: AbortSignal) {
  try {
    const response = await fetch(url, { method: "POST", body, signal });
    return (await response.json()) as Partial<Preview> & { message?: string };
  } catch {
    return { message: UNREACHABLE };
  }
}
