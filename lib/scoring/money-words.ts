import { roundHalfAwayFromZero } from "./format";

const NO_BREAK_SPACE = "\u00a0";
const STEPS = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
  [1e3, "k"],
] as const;

/**
 * "EUR 240,000", "EUR 12.50", or short "EUR 240k", "EUR 1.2m". Cents only where there are any.
 * Spelt here and not by Intl, whose data differs between the server and browsers.
 */
export function moneyInWords(amount: number, currency: string, length: "whole" | "short" = "whole"): string {
  const sign = amount < 0 ? "−" : "";
  const size = Math.abs(amount);
  return `${currency}${NO_BREAK_SPACE}${sign}${length === "short" ? short(size) : whole(size)}`;
}

function whole(size: number) {
  const cents = roundHalfAwayFromZero(size, 2);
  const [units = "0", fraction = "00"] = cents.toFixed(2).split(".");
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === "00" ? grouped : `${grouped}.${fraction}`;
}

function short(size: number) {
  // 999,950 would read "1000k": it belongs to the next step already.
  const step = STEPS.find(([unit]) => size >= unit * 0.9995);
  if (!step || size < 1000) return whole(size);
  const [unit, letter] = step;
  const value = size / unit;
  return `${roundHalfAwayFromZero(value, value < 10 ? 1 : 0)}${letter}`;
}
