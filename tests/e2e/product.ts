import { readFileSync } from "node:fs";
import { z } from "zod";

export const PRODUCT_FILE = "tests/results/product.json";

/** Where the demo firm's admin stays signed in from test to test. */
export const ADMIN_SESSION_FILE = "tests/results/admin-session.json";

const schema = z.object({ url: z.string(), link: z.string(), database: z.string() });

/** Where the product under test listens, the sign-in link it printed, and its database. */
export function product() {
  return schema.parse(JSON.parse(readFileSync(PRODUCT_FILE, "utf8")));
}
