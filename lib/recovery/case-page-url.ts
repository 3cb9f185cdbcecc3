import { linkId } from "@/lib/platform/link-id";
import { keyOfVersion, type LinkKey } from "@/lib/platform/link-keys";
import { caseToken } from "./case-link";

type Linked = {
  readonly id: string;
  readonly linkGeneration: number;
  readonly linkKeyVersion: number;
};

type Settings = {
  readonly appUrl: string;
  readonly keys: readonly LinkKey[];
  /** The workspace's, by which links name it. */
  readonly publicKey: string;
};

/** Where the client sees what was understood and what is done about it. */
export function casePageUrl({ id, linkGeneration, linkKeyVersion }: Linked, settings: Settings): string {
  const token = caseToken(keyOfVersion(settings.keys, linkKeyVersion), id, linkGeneration);
  return new URL(`/c/${linkId(settings.publicKey, token)}`, settings.appUrl).href;
}
