/** What a survey's colour meets: the text on its button, and the respondent's page in light and in dark. */
const BUTTON_TEXTS = { white: "#ffffff", ink: "#1d2433" } as const;
export const PAGES = { light: "#fbf9f5", dark: "#12161f" } as const;

const LEAST_TEXT_RATIO = 4.5;
const LEAST_MARK_RATIO = 3;
const LIGHTNESS_STEPS = 1_000;

/**
 * How well two colours (#rrggbb) can be told apart: 1 for the same, 21 for black on white.
 * The formula is WCAG 2.2's, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Ink or white: what is read better on a colour (#rrggbb). */
export function textOn(colour: string): string {
  const { white, ink } = BUTTON_TEXTS;
  return contrastRatio(colour, white) >= contrastRatio(colour, ink) ? white : ink;
}

/** The ratios of a colour (#rrggbb): its text on a button, and the button on the page in light and in dark. */
export function contrastsOf(colour: string) {
  return {
    text: contrastRatio(colour, textOn(colour)),
    light: contrastRatio(colour, PAGES.light),
    dark: contrastRatio(colour, PAGES.dark),
  };
}

/** What of a colour (#rrggbb) cannot be seen well enough, as a sentence with the ratio measured, or null when it all can (WCAG 2.2, 1.4.3 and 1.4.11). */
export function colourFlaw(colour: string): string | null {
  const { text, light, dark } = contrastsOf(colour);
  if (light < LEAST_MARK_RATIO) return tooFaint("A button of this colour on the light page", light, 3);
  if (dark < LEAST_MARK_RATIO) return tooFaint("A button of this colour on the dark page", dark, 3);
  if (text < LEAST_TEXT_RATIO) return tooFaint("Neither white nor dark text on this colour", text, 4.5);
  return null;
}

function tooFaint(what: string, ratio: number, least: number) {
  const contrast = ratioInWords(ratio);
  return what.startsWith("Neither")
    ? `${what} can be read well: the better of the two has a contrast of ${contrast}, and at least ${least} to 1 is needed.`
    : `${what} has a contrast of ${contrast}, and at least ${least} to 1 is needed.`;
}

/** A ratio as it is said: "4.48 to 1". Cut and never rounded up, so that what is too little does not look enough. */
export function ratioInWords(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1`;
}

/** The colour of the same hue and nearest in lightness that can be seen well enough; itself where it can. */
export function nearestColour(colour: string): string {
  const { hue, saturation, lightness } = toHsl(colour);
  const start = Math.round(lightness * LIGHTNESS_STEPS);
  for (let distance = 0; distance <= LIGHTNESS_STEPS; distance += 1) {
    for (const step of [start - distance, start + distance]) {
      if (step < 0 || step > LIGHTNESS_STEPS) continue;
      const near = distance === 0 ? colour : fromHsl(hue, saturation, step / LIGHTNESS_STEPS);
      if (colourFlaw(near) === null) return near;
    }
  }
  throw new Error(`No lightness of ${colour} can be seen well enough.`);
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string) {
  const [red, green, blue] = channelsOf(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string) {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
}

function toHsl(colour: string) {
  const [red, green, blue] = channelsOf(colour);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const lightness = most - spread / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const turn =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return {
    hue: (turn * 60 + 360) % 360,
    saturation: spread / (1 - Math.abs(2 * lightness - 1)),
    lightness,
  };
}

/** The formula of CSS Color 4, https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl(hue: number, saturation: number, lightness: number) {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number) => {
    const k = (shift + hue / 30) % 12;
    const value = lightness - strength * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
