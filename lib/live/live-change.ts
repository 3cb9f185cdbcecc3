/** What changed in a workspace, as the database tells it: `caseId` is null when it is very many cases, or unknown which. */
export type LiveChange =
  | { readonly kind: "case"; readonly caseId: string | null }
  | { readonly kind: "news"; readonly memberId: string };

export type WorkspaceChange = LiveChange & { readonly workspaceId: string };

/** What a browser is told. */
export type LiveMessage =
  | { readonly kind: "case"; readonly caseId: string | null }
  | { readonly kind: "news"; readonly unread: number };

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const NOTICE = new RegExp(`^(${ID}) (cases|(case|news) (${ID}))$`);

/** A notice of the database; null for anything that is none. */
export function readNotice(payload: string | undefined): WorkspaceChange | null {
  const [, workspaceId, what, kind, id] = NOTICE.exec(payload ?? "") ?? [];
  if (!workspaceId) return null;
  if (what === "cases") return { workspaceId, kind: "case", caseId: null };
  if (!id) return null;
  return kind === "news"
    ? { workspaceId, kind: "news", memberId: id }
    : { workspaceId, kind: "case", caseId: id };
}

/** A message as a stream of server-sent events carries it. */
export function printMessage(message: LiveMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}
