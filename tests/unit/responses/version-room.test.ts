import { describe, expect, it } from "vitest";
import { hasRoom, MOST_VERSIONS, type RoomTaken } from "@/lib/responses/version-room";

const person: RoomTaken = { state: "confirmed", isPersonSeen: true, networkHash: "desk" };
const plain: RoomTaken = { ...person, isPersonSeen: false };
const machine: RoomTaken = { ...plain, state: "suspect", networkHash: "cloud" };
const times = (count: number, one: RoomTaken) => Array.from({ length: count }, () => one);
/** Each from a network of its own. */
const fromEverywhere = (count: number, one: RoomTaken) =>
  times(count, one).map((taken, i) => ({ ...taken, networkHash: `network ${i}` }));

describe("one more version", () => {
  it.each<[string, RoomTaken[], RoomTaken, boolean]>([
    ["of a person is kept beside none", [], person, true],
    ["of a machine is the fiftieth", fromEverywhere(49, machine), machine, true],
    ["of a machine is one too many", fromEverywhere(50, machine), machine, false],
    ["of a person is kept beside all that machines may send", times(50, machine), person, true],
    [
      "is kept from a network whose machine sends what it may",
      times(50, { ...machine, networkHash: "desk" }),
      person,
      true,
    ],
    ["is the sixtieth of its network", times(59, plain), person, true],
    ["is one too many of its network", times(60, person), person, false],
    ["is a person's beside all that nobody seen sent from their network", times(60, plain), person, true],
    ["is kept beside what another network sends", times(60, plain), { ...person, networkHash: "home" }, true],
    [
      "shows nobody, as a hundred and twenty do",
      fromEverywhere(120, plain),
      { ...plain, networkHash: "home" },
      false,
    ],
    [
      "is a person's, after so many that show nobody",
      fromEverywhere(120, plain),
      { ...person, networkHash: "home" },
      true,
    ],
    [
      "of a discarded kind takes room as a person's does",
      times(60, { ...person, state: "discarded" }),
      person,
      false,
    ],
    [
      "comes from nobody knows where",
      times(60, { ...plain, networkHash: null }),
      { ...person, networkHash: null },
      true,
    ],
  ])("%s", (_what, kept, coming, isKept) => {
    expect(hasRoom(kept, coming)).toBe(isKept);
  });

  it("is never kept above what is read again, whoever sends it", () => {
    const full = fromEverywhere(MOST_VERSIONS, person);
    expect(hasRoom(full.slice(1), { ...person, networkHash: "home" })).toBe(true);
    for (const coming of [person, plain, machine]) expect(hasRoom(full, coming)).toBe(false);
  });
});
