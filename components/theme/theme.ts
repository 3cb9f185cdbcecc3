import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import { DARK, LIGHT, type Palette } from "./palette";

export const SANS = '"Inter Variable", system-ui, sans-serif';
export const SERIF = '"Newsreader Variable", Georgia, serif';

/** Sizes are 56 / 20 / 15 / 13: `display` for the one number of a page, then lg, md, sm. */
export const theme = createTheme({
  fontFamily: SANS,
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "0.9375rem", lg: "1.25rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.5", md: "1.5", lg: "1.3", xl: "1.3" },
  headings: {
    fontFamily: SANS,
    fontWeight: "600",
    textWrap: "pretty",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.3" },
      h2: { fontSize: "0.9375rem", lineHeight: "1.5" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.5" },
      h4: { fontSize: "0.8125rem", lineHeight: "1.5" },
      h5: { fontSize: "0.8125rem", lineHeight: "1.5" },
      h6: { fontSize: "0.8125rem", lineHeight: "1.5" },
    },
  },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2.5rem" },
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "8px", xl: "8px" },
  shadows: { xs: "none", sm: "none", md: "none", lg: "none", xl: "none" },
  white: LIGHT.surface,
  black: LIGHT.ink,
  colors: {
    ink: shades(LIGHT.ink, [
      "#f4f0e8",
      "#e9e6df",
      "#d5d4d3",
      "#b7bac1",
      "#8f95a2",
      "#6b7384",
      "#465065",
      "#323c52",
    ]),
    gold: shades(LIGHT.gold, [
      LIGHT.goldTint,
      "#f0dfb8",
      "#e6cb8d",
      "#dcb056",
      "#cfa043",
      "#c4963a",
      LIGHT.goldFill,
      "#a27620",
    ]),
    brick: shades(LIGHT.brick, [
      LIGHT.brickTint,
      "#f5d3cb",
      "#f3b5a8",
      "#f08d79",
      "#e4745e",
      "#d65f48",
      "#c54d39",
      "#bb4633",
    ]),
    teal: shades(LIGHT.teal, [
      LIGHT.tealTint,
      "#c6e0dc",
      "#9fd0c8",
      "#6fc0b4",
      "#4ea79b",
      "#3f9388",
      "#35847a",
      "#2f7a71",
    ]),
    gray: [
      "#fbf9f5",
      "#f4f0e8",
      "#eee9df",
      "#e6e1d8",
      "#cfc8ba",
      "#8d8677",
      "#586174",
      "#465065",
      "#323c52",
      "#1d2433",
    ],
    dark: [
      "#e9e6df",
      "#cccbc8",
      "#a0a9ba",
      "#8b95a8",
      "#2b3444",
      "#222a39",
      "#1a202c",
      "#12161f",
      "#0e1219",
      "#0a0d13",
    ],
  },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 1 },
  respectReducedMotion: true,
  cursorType: "pointer",
  variantColorResolver: readableOnFill(),
  components: {
    Checkbox: { defaultProps: { iconColor: "var(--color-on-fill)" } },
    Radio: { defaultProps: { iconColor: "var(--color-on-fill)" } },
    Anchor: { defaultProps: { underline: "hover" } },
    Popover: { defaultProps: { transitionProps: { duration: 120 } } },
    // The placeholder takes the first focus, and is a child that no menu may have (WAI-ARIA).
    Menu: { defaultProps: { transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { transitionProps: { duration: 120, transition: "fade" } } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 } } },
    // A cross alone says nothing to whoever hears the page.
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close this message" } } },
    Tooltip: {
      defaultProps: {
        transitionProps: { duration: 100 },
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
      },
    },
    Table: { defaultProps: { verticalSpacing: "sm", horizontalSpacing: "sm" } },
  },
});

/** The palette as CSS variables (`--color-ink`, `--color-gold` …), and Mantine's own pointed at it. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    "--font-serif": SERIF,
    "--font-size-display": "3.5rem",
  },
  light: paletteVariables(LIGHT),
  dark: paletteVariables(DARK),
});

function paletteVariables(palette: Palette): Record<string, string> {
  const named = Object.entries(palette).map(([name, value]) => [`--color-${kebab(name)}`, value]);
  return {
    ...Object.fromEntries(named),
    "--mantine-color-body": palette.paper,
    "--mantine-color-text": palette.ink,
    "--mantine-color-bright": palette.ink,
    "--mantine-color-dimmed": palette.slate,
    "--mantine-color-placeholder": palette.slate,
    "--mantine-color-anchor": palette.ink,
    "--mantine-color-error": palette.brick,
    "--mantine-color-success": palette.teal,
    "--mantine-color-default": palette.surface,
    "--mantine-color-default-hover": palette.hover,
    "--mantine-color-default-color": palette.ink,
    "--mantine-color-default-border": palette.line,
    "--mantine-color-disabled": palette.hover,
    "--mantine-color-disabled-color": palette.slate,
    "--mantine-color-disabled-border": palette.line,
    "--mantine-primary-color-contrast": palette.onFill,
    "--mantine-color-ink-filled": palette.fill,
    "--mantine-color-ink-filled-hover": palette.fillHover,
    "--mantine-color-ink-text": palette.ink,
    "--mantine-color-ink-light": palette.hover,
    "--mantine-color-ink-light-hover": palette.line,
    "--mantine-color-ink-light-color": palette.ink,
    ...hueVariables("gold", palette.gold, palette.goldTint),
    ...hueVariables("brick", palette.brick, palette.brickTint),
    ...hueVariables("teal", palette.teal, palette.tealTint),
  };
}

function hueVariables(name: string, colour: string, tint: string): Record<string, string> {
  return {
    [`--mantine-color-${name}-filled`]: colour,
    [`--mantine-color-${name}-filled-hover`]: colour,
    [`--mantine-color-${name}-text`]: colour,
    [`--mantine-color-${name}-outline`]: colour,
    [`--mantine-color-${name}-light`]: tint,
    [`--mantine-color-${name}-light-hover`]: tint,
    [`--mantine-color-${name}-light-color`]: colour,
  };
}

/** A dark theme fills with light colours, so what stands on a fill cannot always be white. */
function readableOnFill(): VariantColorsResolver {
  return (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === "filled" ? { ...colours, color: "var(--color-on-fill)" } : colours;
  };
}

/** Ten shades as Mantine wants them; the named colour is the ninth and, for light text on it, the last. */
function shades(
  colour: string,
  lighter: [string, string, string, string, string, string, string, string],
): MantineColorsTuple {
  return [...lighter, colour, colour];
}

function kebab(name: string) {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
