import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { PAGE_SCRIPT } from "@/lib/responses/page-script";

type Given = { readonly type: string; readonly isTrusted: boolean; readonly pointerType?: string };

/** Runs the script on a page that is looked at, lets things happen to it, and gives the gestures it told of and what its form says. */
function run(events: readonly Given[], visibilityState = "visible") {
  const listeners = new Map<string, (event: Given) => void>();
  const told: string[] = [];
  const form = {
    action: "/r/link",
    elements: { nonce: { value: "nonce" }, gesture: { value: "" }, score: { value: "" } },
    addEventListener: () => {},
    querySelectorAll: () => [],
  };
  runInNewContext(PAGE_SCRIPT, {
    document: { body: { dataset: { draft: "draft" } }, forms: [form], visibilityState },
    location: { pathname: "/r/link" },
    addEventListener: (type: string, listener: (event: Given) => void) => listeners.set(type, listener),
    navigator: { sendBeacon: (_to: string, said: URLSearchParams) => told.push(said.get("gesture") ?? "") },
    URLSearchParams,
  });
  for (const event of events) listeners.get(event.type)?.(event);
  return { told, said: form.elements.gesture.value };
}

const gesturesAfter = (...given: Parameters<typeof run>) => run(...given).told;

test.each([
  [{ type: "pointerdown", isTrusted: true, pointerType: "mouse" }, "pointer"],
  [{ type: "touchstart", isTrusted: true }, "touch"],
  [{ type: "keydown", isTrusted: true }, "key"],
  // By voice, by dictation and by a screen reader a click may be all that comes.
  [{ type: "click", isTrusted: true, pointerType: "" }, "pointer"],
  [{ type: "click", isTrusted: true, pointerType: "touch" }, "touch"],
])("a person is seen by %j, once", (event, gesture) => {
  expect(gesturesAfter([event, event])).toEqual([gesture]);
});

test("nobody is seen on load, by what a script does, or on a page that is not looked at", () => {
  const click = { type: "click", isTrusted: true };
  expect(gesturesAfter([])).toEqual([]);
  expect(gesturesAfter([{ ...click, isTrusted: false }])).toEqual([]);
  expect(gesturesAfter([{ type: "input", isTrusted: true }])).toEqual([]);
  expect(gesturesAfter([click], "hidden")).toEqual([]);
});

test("the form says from the beginning that the script ran, and then by what a person was seen", () => {
  expect(run([]).said).toBe("none");
  expect(run([{ type: "keydown", isTrusted: true }]).said).toBe("key");
});
