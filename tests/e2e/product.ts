import { readFileSync } from "node:fs";
import { z } from "zod";

export const PRODUCT_FILE = "tests/results/product.json";

const schema = z.object({ url: z.string(), link: z.string() });

/** Where the product under test listens, and the sign-in link it printed. */
export function product() {
  return schema.parse(JSON.parse(readFileSync(PRODUCT_FILE, "utf8")));
}
