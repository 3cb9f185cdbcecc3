import type { Db } from "@/lib/platform/database/door";
import { getAccountNames } from "./get-account-names";
import type { ImportBook } from "./import-book";
import { chunksOf } from "./row-chunk";

/** What writing a book would change, without writing it. A step. */
export async function countImportChanges(db: Db, workspaceId: string, book: ImportBook) {
  const existing = await getAccountNames(db, workspaceId);
  const updatedAccounts = [...book.accounts.keys()].filter((key) => existing.has(key)).length;

  let updatedContacts = 0;
  const candidates = [...book.contacts.values()].flatMap(({ accountKey, email }) => {
    const account = existing.get(accountKey);
    return account ? [{ accountId: account.id, email }] : [];
  });
  for (const chunk of chunksOf(candidates)) {
    const [found] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count
      from unnest(${chunk.map((c) => c.accountId)}::uuid[], ${chunk.map((c) => c.email)}::text[]) as given (account_id, email)
      join contacts c on c.workspace_id = ${workspaceId}::uuid and c.account_id = given.account_id and c.email = given.email`;
    updatedContacts += found?.count ?? 0;
  }
  return {
    newAccounts: book.accounts.size - updatedAccounts,
    updatedAccounts,
    newContacts: book.contacts.size - updatedContacts,
    updatedContacts,
  };
}
