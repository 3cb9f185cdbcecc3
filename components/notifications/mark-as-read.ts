/** Says that a piece of news was read, while the page it leads to is opened already. Should it fail, it stays unread. */
export function markAsRead(id: string) {
  void fetch("/api/inbox/read", { method: "POST", body: id, keepalive: true }).catch(() => {});
}
