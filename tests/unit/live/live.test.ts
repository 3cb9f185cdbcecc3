import { describe, expect, it } from "vitest";
import { type LiveChange, printMessage, readNotice } from "@/lib/live/live-change";
import { LiveListeners } from "@/lib/live/live-listeners";

const FIRM = "019c0000-0000-7000-8000-000000000001";
const OTHER = "019c0000-0000-7000-8000-000000000002";
const ONE = "019c0000-0000-7000-8000-00000000000a";

describe("a notice of the database", () => {
  it.each([
    [`${FIRM} case ${ONE}`, { workspaceId: FIRM, kind: "case", caseId: ONE }],
    [`${FIRM} cases`, { workspaceId: FIRM, kind: "case", caseId: null }],
    [`${FIRM} news ${ONE}`, { workspaceId: FIRM, kind: "news", memberId: ONE }],
    [`${FIRM} case`, null],
    [`${FIRM} case x`, null],
    [`x ${FIRM} cases`, null],
    ["", null],
    [undefined, null],
  ])("%j", (payload, change) => {
    expect(readNotice(payload)).toEqual(change);
  });

  it("is one line of a stream", () => {
    expect(printMessage({ kind: "news", unread: 3 })).toBe('data: {"kind":"news","unread":3}\n\n');
  });
});

describe("who listens", () => {
  const listen = (listeners: LiveListeners, workspaceId: string, memberId: string) => {
    const heard: (LiveChange | null)[] = [];
    const leave = listeners.add({
      workspaceId,
      memberId,
      tell: (c) => heard.push(c),
      end: () => leave(),
      check: () => {},
    });
    return { heard, leave };
  };

  it("hears of their own workspace, and of their own news only", () => {
    const listeners = new LiveListeners();
    const max = listen(listeners, FIRM, "max");
    const lena = listen(listeners, FIRM, "lena");
    const stranger = listen(listeners, OTHER, "max");
    listeners.tell({ workspaceId: FIRM, kind: "case", caseId: ONE });
    listeners.tell({ workspaceId: FIRM, kind: "news", memberId: "max" });
    expect(max.heard).toEqual([
      { kind: "case", caseId: ONE },
      { kind: "news", memberId: "max" },
    ]);
    expect(lena.heard).toEqual([{ kind: "case", caseId: ONE }]);
    expect(stranger.heard).toEqual([]);
  });

  it("is counted, and forgotten once gone, though they go twice", () => {
    const listeners = new LiveListeners();
    const first = listen(listeners, FIRM, "max");
    listen(listeners, FIRM, "max");
    expect(listeners.countOf({ workspaceId: FIRM, memberId: "max" })).toBe(2);
    first.leave();
    first.leave();
    expect(listeners.size).toBe(1);
    listeners.tellAll();
    expect(first.heard).toEqual([]);
    listeners.endAll();
    expect(listeners.size).toBe(0);
  });
});
