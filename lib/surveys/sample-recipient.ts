/** The person a preview is written to; nobody real, so that no mail can go astray. */
export const SAMPLE_RECIPIENT = {
  name: "Dana Ruiz",
  accountName: "Northwind Legal",
} as const;
