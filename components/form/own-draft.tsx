"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Draft } from "./kept-draft";

const Owner = createContext("");

/** Says whose drafts the forms inside keep: whoever else signs in on the same browser finds none of them. */
export function DraftOwner({ memberId, children }: { memberId: string; children: ReactNode }) {
  return <Owner value={memberId}>{children}</Owner>;
}

/** A draft of the signed-in member for one small form, kept in this tab. */
export function useOwnDraft(place: string): Draft {
  return { place: `${place} by ${useContext(Owner)}`, name: place };
}
