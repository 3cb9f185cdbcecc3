"use client";

import { useEffect, useRef } from "react";

type TextElement = HTMLInputElement | HTMLTextAreaElement;

const TEXTS = "textarea[name], input[type='text'][name], input[type='date'][name]";

/**
 * Keeps what is typed into the form around it, in this tab: leaving the page or reloading it loses nothing.
 * Another `name` in the same `place` means that the draft before is done with, and forgets it.
 */
export function KeptDraft({ place, name }: { place: string; name: string }) {
  const marker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = marker.current?.form;
    if (!form) return;
    restore(form, readDraft(place, name));
    const keep = () =>
      writeDraft(
        place,
        name,
        texts(form).map(({ value }) => value),
      );
    form.addEventListener("input", keep);
    return () => form.removeEventListener("input", keep);
  }, [place, name]);
  return <input ref={marker} type="hidden" disabled />;
}

const texts = (form: HTMLFormElement) => [...form.querySelectorAll<TextElement>(TEXTS)];

function restore(form: HTMLFormElement, draft: readonly string[]) {
  for (const [index, field] of texts(form).entries()) {
    const kept = draft[index];
    if (!kept || field.value !== field.defaultValue) continue;
    // The setter of the element itself is watched by React, which would then take the change for its own and not grow the field.
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(field, kept);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function readDraft(place: string, name: string): readonly string[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
    if (kept?.name === name && Array.isArray(kept.values)) return kept.values.map(String);
    sessionStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing, or a draft that cannot be read: one starts anew.
  }
  return [];
}

function writeDraft(place: string, name: string, values: readonly string[]) {
  try {
    sessionStorage.setItem(place, JSON.stringify({ name, values }));
  } catch {
    // A full or forbidden store only means that a reload would lose the draft.
  }
}
