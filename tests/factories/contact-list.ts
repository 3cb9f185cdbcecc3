const HEADER = "Account,Name,E-mail,Role,Revenue,Currency,Tags,Renewal date,Phone";

/** A CSV file of so many contacts, four to an account, as bytes. */
export function contactList(contacts: number) {
  const rows = Array.from({ length: contacts }, (_, i) => {
    const account = Math.floor(i / 4);
    return `"Client ${account}, Ltd",Person ${i},person${i}@client${account}.example,decision maker,"${1 + (account % 9)},234.50",EUR,law;tier one,2027-03-31,+49 30 ${1_000_000 + i}`;
  });
  return csvFile([HEADER, ...rows]);
}

/** Lines as the bytes of a UTF-8 file. */
export function csvFile(lines: readonly string[]) {
  return new TextEncoder().encode(lines.join("\n"));
}
