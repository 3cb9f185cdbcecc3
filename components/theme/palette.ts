/** The colours by what they say. Gold marks what was repaired and nothing else. */
export type Palette = {
  readonly paper: string;
  readonly surface: string;
  readonly hover: string;
  readonly ink: string;
  readonly slate: string;
  readonly line: string;
  readonly control: string;
  readonly onFill: string;
  readonly fill: string;
  readonly fillHover: string;
  readonly gold: string;
  readonly goldFill: string;
  readonly goldTint: string;
  readonly brick: string;
  readonly brickTint: string;
  readonly sand: string;
  readonly sandTint: string;
  readonly teal: string;
  readonly tealTint: string;
};

export const LIGHT: Palette = {
  paper: "#fbf9f5",
  surface: "#ffffff",
  hover: "#f4f0e8",
  ink: "#1d2433",
  slate: "#586174",
  line: "#e6e1d8",
  control: "#8d8677",
  onFill: "#ffffff",
  fill: "#1d2433",
  fillHover: "#323c52",
  gold: "#8f6615",
  goldFill: "#b98a2b",
  goldTint: "#f8efdc",
  brick: "#b3402e",
  brickTint: "#faebe7",
  sand: "#c7a66b",
  sandTint: "#f5ecdb",
  teal: "#2a7068",
  tealTint: "#e6f1ef",
};

export const DARK: Palette = {
  paper: "#12161f",
  surface: "#1a202c",
  hover: "#222a39",
  ink: "#e9e6df",
  slate: "#a0a9ba",
  line: "#2b3444",
  control: "#6f7a8f",
  onFill: "#12161f",
  fill: "#e3e1dc",
  fillHover: "#ffffff",
  gold: "#dcb056",
  goldFill: "#c4963a",
  goldTint: "#2f2714",
  brick: "#f08d79",
  brickTint: "#3a1f1b",
  sand: "#c7a66b",
  sandTint: "#33291a",
  teal: "#6fc0b4",
  tealTint: "#16312e",
};

type Role = keyof Palette;

/** Text on what lies behind it, wherever the product does that: at least 4.5 to 1. */
export const TEXT_PAIRS: readonly (readonly [text: Role, behind: Role])[] = [
  ...(["ink", "slate", "gold", "brick", "teal"] as const).flatMap((text) =>
    (["paper", "surface", "hover"] as const).map((behind) => [text, behind] as const),
  ),
  ["gold", "goldTint"],
  ["brick", "brickTint"],
  ["teal", "tealTint"],
  ["ink", "sandTint"],
  ["ink", "goldTint"],
  ["ink", "brickTint"],
  ["ink", "tealTint"],
  ["onFill", "fill"],
  ["onFill", "fillHover"],
  ["onFill", "brick"],
  ["onFill", "teal"],
  ["onFill", "gold"],
];

/** Borders of controls and marks that carry meaning on what lies behind them: at least 3 to 1. */
export const MARK_PAIRS: readonly (readonly [mark: Role, behind: Role])[] = [
  ["control", "paper"],
  ["control", "surface"],
  ["fill", "paper"],
  ["brick", "paper"],
  ["teal", "paper"],
  ["gold", "paper"],
];
