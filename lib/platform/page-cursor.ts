/** The place in a list where the next page begins: the instant and the id of the last row that was shown. */
export type Cursor = { readonly at: Date; readonly id: string };

/** A place as it stands in a URL. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}.${id}`;
}

/** A place as a URL brings it back; null for anything that is none, which shows the first page. */
export function readCursor(written: string | undefined): Cursor | null {
  const [, time, id] =
    /^(\d{1,15})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(written ?? "") ?? [];
  return time && id ? { at: new Date(Number(time)), id } : null;
}
