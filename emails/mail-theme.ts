/** The colours of a mail by what they say; a client that knows dark mode swaps them by class, all others keep these. */
export const LIGHT = {
  paper: "#fbf9f5",
  surface: "#ffffff",
  ink: "#1d2433",
  slate: "#586174",
  line: "#e6e1d8",
  control: "#8d8677",
  onFill: "#ffffff",
  fill: "#1d2433",
} as const;

const DARK = {
  paper: "#12161f",
  surface: "#1a202c",
  ink: "#e9e6df",
  slate: "#a0a9ba",
  line: "#2b3444",
  control: "#6f7a8f",
  onFill: "#12161f",
  fill: "#e3e1dc",
} as const;

export const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
export const SERIF = "Georgia, 'Times New Roman', serif";

const darkRules = `
.paper { background-color: ${DARK.paper} !important; }
.surface { background-color: ${DARK.surface} !important; border-color: ${DARK.line} !important; }
.ink { color: ${DARK.ink} !important; }
.slate { color: ${DARK.slate} !important; }
.score { color: ${DARK.ink} !important; background-color: ${DARK.surface} !important; border-color: ${DARK.control} !important; }
.fill { color: ${DARK.onFill} !important; background-color: ${DARK.fill} !important; }
.quote { border-color: ${DARK.control} !important; }`;

/** The one style block of a mail. Everything else is inline, since many clients drop it. */
export const STYLE_SHEET = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { background-color: ${LIGHT.paper}; }
@media (prefers-color-scheme: dark) {
body { background-color: ${DARK.paper} !important; }${darkRules}
}
@media (max-width: 480px) { .surface { padding: 24px 16px !important; } }`;
