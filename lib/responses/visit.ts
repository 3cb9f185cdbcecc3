import type { Language } from "@/lib/languages/language";
import type { PostedForm } from "./schema";

/** A request by a client's link, read once by the server and the same however it came. */
export type Visit = {
  /** How the link names its invitation: `workspaceKey.token`, or whatever stood there instead. */
  readonly link: string;
  /** The score that the address ends in, as it was written. */
  readonly score: string | null;
  /** The language asked for by the address. */
  readonly language: Language | null;
  readonly header: (name: string) => string | null;
  /** From which network it comes, as limits count it. */
  readonly network: string;
  readonly isHead: boolean;
  /** What a POST brought; null for a look. */
  readonly form: PostedForm | null;
  readonly at: Date;
};

/** A printed page with the policy under which it may run. */
export type Page = { readonly html: string; readonly policy: string };

/** What a visit is met with; without a page it is empty. */
export type Reply = { readonly status: number; readonly page: Page | null; readonly cookie?: string };
