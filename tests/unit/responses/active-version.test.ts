import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type JudgedVersion, placeVersions } from "@/lib/responses/active-version";

const version = (id: string, given: Partial<JudgedVersion> & { minute?: number } = {}): JudgedVersion => {
  const { minute = Number(id), ...rest } = given;
  return {
    id,
    state: "confirmed",
    flag: null,
    nonceHash: "browser",
    answeredAt: new Date(Date.UTC(2026, 10, 22, 9, minute)),
    ...rest,
  };
};
const placed = (versions: JudgedVersion[]) =>
  [...placeVersions(versions)].map(([id, { isActive, flag }]) =>
    isActive ? `${id}!` : flag ? `${id} ${flag}` : id,
  );

describe("which version stands", () => {
  it.each([
    ["the only one", [version("1")], ["1!"]],
    ["the last correction of the same browser", [version("1"), version("2"), version("3")], ["1", "2", "3!"]],
    [
      "the first, before another browser",
      [version("1"), version("2", { nonceHash: "other" })],
      ["1!", "2 other_browser"],
    ],
    [
      "the first, after the hour of corrections",
      [version("1"), version("2", { minute: 62 })],
      ["1!", "2 too_late"],
    ],
    [
      "the last within the hour of the first, not of the one before",
      [version("1"), version("2", { minute: 40 }), version("3", { minute: 80 })],
      ["1", "2!", "3 too_late"],
    ],
    [
      "a later person's, when the first was a machine's",
      [version("1", { state: "suspect", nonceHash: "bot" }), version("2", { flag: "other_browser" })],
      ["1", "2!"],
    ],
    [
      "what stood before a correction that was a machine's",
      [version("1"), version("2", { state: "suspect" })],
      ["1!", "2"],
    ],
    [
      "none of machines'",
      [version("1", { state: "suspect" }), version("2", { state: "discarded" })],
      ["1", "2"],
    ],
    [
      "the chosen one, though another came first",
      [version("1", { flag: "not_chosen" }), version("2", { nonceHash: "other" })],
      ["1 not_chosen", "2!"],
    ],
    [
      "the chosen one, before whatever comes later",
      [version("1", { flag: "not_chosen" }), version("2", { nonceHash: "other" }), version("3")],
      ["1 not_chosen", "2!", "3 other_browser"],
    ],
  ])("%s", (_name, versions, expected) => {
    expect(placed(versions)).toEqual(expected);
  });

  test("is one at most, of a person; and one whenever there is a person's", () => {
    const any = fc.array(
      fc.record({
        state: fc.constantFrom<JudgedVersion["state"]>("confirmed", "suspect", "discarded"),
        flag: fc.constantFrom(null, "other_browser", "too_late", "not_chosen"),
        nonceHash: fc.constantFrom(null, "one", "two"),
        minute: fc.nat(90),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (given) => {
        const versions = given.map((one, index) => version(String(index), one));
        const places = placeVersions(versions);
        const mayStand = versions.filter(({ state, flag }) => state === "confirmed" && flag !== "not_chosen");
        const standing = versions.filter(({ id }) => places.get(id)?.isActive);
        expect(standing).toHaveLength(Math.min(1, mayStand.length));
        expect(mayStand).toEqual(expect.arrayContaining(standing));
        // Placing what was placed moves nothing.
        const again = versions.map((one) => ({ ...one, flag: places.get(one.id)?.flag ?? null }));
        expect(placeVersions(again)).toEqual(places);
      }),
    );
  });
});
