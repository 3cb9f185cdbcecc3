import type { Actor } from "@/lib/access/actor";
import { applyImport } from "@/lib/accounts/apply-import";
import { checkImport } from "@/lib/accounts/check-import";
import { confirmImport } from "@/lib/accounts/confirm-import";
import { getImport } from "@/lib/accounts/imports/queries";
import { startImport } from "@/lib/accounts/start-import";

/** An import whose dry run is done. */
export async function checkedImport(actor: Actor, bytes: Uint8Array) {
  const { id: importId } = await startImport(actor, { fileName: "clients.csv", bytes });
  await checkImport({ workspaceId: actor.workspaceId, importId });
  return { importId, ...(await getImport(actor, importId)) };
}

/** An import from the file to its end, as a member and the worker bring it there. */
export async function wholeImport(actor: Actor, bytes: Uint8Array) {
  const { importId } = await checkedImport(actor, bytes);
  await confirmImport(actor, { importId });
  await applyImport({ workspaceId: actor.workspaceId, importId });
  return getImport(actor, importId);
}
