const ENDING = ".journal";

/** Whether a file of the journals' folder is a worker's journal. */
export function isJournal(name: string): boolean {
  return name.endsWith(ENDING);
}

/** What lies beside a worker's journal for as long as the worker may begin mails. */
export function permitPathOf(journalPath: string): string {
  return `${journalPath.slice(0, -ENDING.length)}.permit`;
}

/** Where a journal is written anew that has grown too large. */
export function nextPathOf(journalPath: string): string {
  return `${journalPath}.next`;
}
