const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** An id from a URL as the database can look it up: one that cannot be an id becomes one that nothing has, and so is not found. */
export function findableId(id: string): string {
  return UUID.test(id) ? id : NOBODY;
}
