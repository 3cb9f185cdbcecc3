"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";

type Unsaved = { readonly isUnsaved: boolean; readonly setUnsaved: (isUnsaved: boolean) => void };

const Context = createContext<Unsaved>({ isUnsaved: false, setUnsaved: () => {} });

/** A page on which words are written and sent: what sends them knows whether they are saved. */
export function UnsavedWords({ children }: { children: ReactNode }) {
  const [isUnsaved, setUnsaved] = useState(false);
  const unsaved = useMemo(() => ({ isUnsaved, setUnsaved }), [isUnsaved]);
  return <Context value={unsaved}>{children}</Context>;
}

/** Whether something stands in the editor of this page that is not saved, and how the editor says so. */
export function useUnsavedWords() {
  return use(Context);
}
