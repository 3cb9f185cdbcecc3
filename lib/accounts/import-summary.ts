/** What an import would change, or has changed, in numbers. */
export type ImportSummary = {
  readonly newAccounts: number;
  readonly updatedAccounts: number;
  readonly newContacts: number;
  readonly updatedContacts: number;
  readonly mergedRows: number;
  readonly problemRows: number;
  readonly problems: number;
  readonly ignoredColumns: string[];
};
