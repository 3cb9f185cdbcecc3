import { describe, expect, it } from "vitest";
import { DARK, LIGHT, MARK_PAIRS, TEXT_PAIRS } from "@/components/theme/palette";

const themes = [
  ["light", LIGHT],
  ["dark", DARK],
] as const;

describe.each(themes)("the %s theme", (_name, palette) => {
  it.each(TEXT_PAIRS)("shows %s on %s with at least 4.5 to 1", (text, behind) => {
    expect(contrast(palette[text], palette[behind])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_PAIRS)("draws %s on %s with at least 3 to 1", (mark, behind) => {
    expect(contrast(palette[mark], palette[behind])).toBeGreaterThanOrEqual(3);
  });
});

it("measures contrast as WCAG 2.2 defines it", () => {
  expect(contrast("#ffffff", "#000000")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
});

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
