import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  colourFlaw,
  contrastRatio,
  contrastsOf,
  nearestColour,
  ratioInWords,
  textOn,
} from "@/lib/surveys/colour-contrast";
import { brandColourSchema } from "@/lib/surveys/schema";

const colours = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("the contrast of two colours", () => {
  // As WebAIM's checker and the articles on WCAG's greys publish them.
  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#949494", "#ffffff", 3.03],
    ["#ff0000", "#ffffff", 3.998],
    ["#0000ff", "#ffffff", 8.59],
    ["#008000", "#ffffff", 5.14],
    ["#ffff00", "#ffffff", 1.07],
    ["#336699", "#336699", 1],
  ])("of %s and %s is %d", (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1);
    expect(Math.abs(contrastRatio(one, other) - ratio)).toBeLessThan(0.006);
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
  });

  test("is said cut, so that what is too little never looks enough", () => {
    expect(ratioInWords(4.4999)).toBe("4.49 to 1");
    expect(ratioInWords(3)).toBe("3.00 to 1");
  });
});

describe("a survey's colour", () => {
  test.each([
    ["#2a7068", null],
    ["#336699", null],
    ["#ffd400", /light page has a contrast of 1\.\d\d to 1, and at least 3 to 1/],
    ["#002b5c", /dark page has a contrast of 1\.\d\d to 1, and at least 3 to 1/],
    ["#767676", null],
    ["#808080", /Neither white nor dark text .* 3\.94 to 1, and at least 4\.5 to 1/],
  ])("%s: %s", (colour, flaw) => {
    if (flaw === null) expect(colourFlaw(colour)).toBeNull();
    else expect(colourFlaw(colour)).toMatch(flaw);
  });

  test("that fails is refused with a nearest one that passes, and one that passes is its own nearest", () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const near = nearestColour(colour);
        expect(near).toMatch(/^#[0-9a-f]{6}$/);
        const { text, light, dark } = contrastsOf(near);
        expect(text).toBeGreaterThanOrEqual(4.5);
        expect(Math.min(light, dark)).toBeGreaterThanOrEqual(3);
        if (colourFlaw(colour) === null) expect(near).toBe(colour);
        else
          expect(brandColourSchema.safeParse(colour).error?.issues[0]?.message).toContain(
            `The nearest colour that can be seen is ${near}.`,
          );
      }),
      { numRuns: 500 },
    );
  });

  test("has white or ink on it, whichever is read better", () => {
    expect(textOn("#336699")).toBe("#ffffff");
    expect(textOn("#ab8e00")).toBe("#1d2433");
  });

  test.each(["red", "#12", "#12345g", "#1234567", "2a7068"])("written as %s is refused", (written) => {
    expect(brandColourSchema.safeParse(written).error?.issues[0]?.message).toContain("like #2a6fb0");
  });

  test("is kept in small letters", () => {
    expect(brandColourSchema.parse(" #2A7068 ")).toBe("#2a7068");
  });
});
