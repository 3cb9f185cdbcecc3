/** The message that an event is about, by id, where its data names one. */
export function letterOf(data: unknown): string | null {
  return data && typeof data === "object" && "messageId" in data ? String(data.messageId) : null;
}
