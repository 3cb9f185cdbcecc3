"use client";

import { useState } from "react";

/**
 * When the draft in the fields was saved. A page that is fetched anew for another reason may know of a later saving by
 * somebody else, which the fields do not show: only one's own saving moves it on.
 */
export function useSeenAt(savedAt: string) {
  const [seenAt, setSeenAt] = useState(savedAt);
  const [isSaving, setIsSaving] = useState(false);
  if (isSaving && savedAt !== seenAt) {
    setSeenAt(savedAt);
    setIsSaving(false);
  }
  return { seenAt, noteSaved: () => setIsSaving(true) };
}
