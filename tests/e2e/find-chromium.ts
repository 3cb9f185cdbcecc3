import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";

const INSTALLED = ["/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];

/** How to launch a Chromium here: the one named in CHROMIUM_PATH, an installed one, else the one npm brought. */
export async function findChromium() {
  const installed = [process.env.CHROMIUM_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args: QUIET };
  return { executablePath: await bundled.executablePath(), args: QUIET };
}
