import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { assertReachable } from "@/lib/platform/database/assert-reachable";
import { assertIsolation } from "@/lib/platform/database/isolation-gate";
import { env } from "@/lib/platform/env";
import { assertPortIsFree } from "@/lib/platform/free-port";
import { leave, loadSettings } from "./settings";

loadSettings();
try {
  const { HOST, PORT, DATABASE_URL, APP_URL } = env();
  const isDevelopment = process.env.AMENDS_WEB === "development";
  const isPartOfStart = process.env.AMENDS_WEB === "built";
  if (!isDevelopment && !existsSync(".next/BUILD_ID")) {
    throw new Error("The web app is not built yet. Run npm run build first.");
  }
  await assertPortIsFree(PORT);
  await assertReachable(DATABASE_URL);
  await assertIsolation(DATABASE_URL);
  const next = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", isDevelopment ? "dev" : "start", "-H", HOST, "-p", String(PORT)],
    {
      stdio: ["ignore", isPartOfStart ? "pipe" : "inherit", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: isDevelopment ? "development" : "production",
        AMENDS_PROCESS: "web",
        NEXTAUTH_URL: APP_URL,
      },
    },
  );
  // npm start greets in its own words, so only the log comes through.
  if (next.stdout) {
    createInterface({ input: next.stdout }).on("line", (line) => line.startsWith("{") && console.log(line));
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
  next.on("exit", (code) => process.exit(code ?? 0));
} catch (error) {
  leave(error);
}
