import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { type Environment, parseEnvironment } from "@/lib/platform/env";
import { assertPortIsFree } from "@/lib/platform/free-port";
import { buildWhenChanged } from "./build-when-changed";
import { type Child, startChild } from "./child-process";
import { dropHalfFounded, foundingMark } from "./half-founded";
import { ensureLocalSecret, leave, loadSettings } from "./settings";

const started: { postgres?: EmbeddedPostgres; children: Child[] } = { children: [] };
const stopping = new AbortController();
let isStopping = false;

/** Runs the whole product in the foreground: database, web, worker and mailbox, until it is interrupted or a part of it ends. */
export async function runProduct(kind: "built" | "development") {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  try {
    await start(kind);
  } catch (error) {
    if (!isStopping) await stop(1, error instanceof Error ? error.message : String(error));
  }
}

async function start(kind: "built" | "development") {
  loadSettings();
  const isOwnServer = !process.env.DATABASE_URL;
  if (isOwnServer) process.env.DATABASE_URL = "postgresql://embedded";
  ensureLocalSecret();
  const settings = parseEnvironment(process.env);
  const mark = foundingMark(settings.DATA_FOLDER);
  await assertPortIsFree(settings.PORT);
  if (!settings.SMTP_URL) await assertPortIsFree(settings.SANDBOX_SMTP_PORT);

  if (isOwnServer) {
    const folder = join(settings.DATA_FOLDER, "postgres");
    started.postgres = await startEmbeddedPostgres({ folder, port: settings.POSTGRES_PORT, onProgress: say });
    process.env.DATABASE_URL = started.postgres.url.replace(/\/postgres$/, "/amends");
    if (mark.stands()) {
      say("The first start was interrupted, so the demo firm begins anew");
      await dropHalfFounded(started.postgres.url, "amends");
      mark.clear();
    }
  }
  say("Bringing the database up to date");
  // Loaded only now: whoever has a wrong setting or a busy port is told before.
  const { prepareDatabase } = await import("./prepare-database");
  await prepareDatabase(process.env.MIGRATE_DATABASE_URL ?? process.env.DATABASE_URL ?? "");
  if (kind === "built") await buildWhenChanged(say, stopping.signal);
  const { createFirstLink } = await import("./create-first-link");
  const link = settings.isLocal ? await createFirstLink(say, mark) : null;
  if (isStopping) return;

  say("Starting web, worker and mailbox");
  const quietly = { LOG_LEVEL: process.env.LOG_LEVEL ?? "warn" };
  started.children.push(startChild("app/_processes/worker.ts", { ...quietly, AMENDS_PROCESS: "worker" }));
  started.children.push(
    // We greet in our own words; whoever develops wants to read Next's.
    startChild(
      "app/_processes/web.ts",
      { ...quietly, AMENDS_PROCESS: "web", AMENDS_WEB: kind },
      { isLogOnly: kind === "built" },
    ),
  );
  for (const child of started.children) {
    child.process.on("exit", () => {
      if (!isStopping) void stop(1, "A part of Amends ended unexpectedly; its last lines are above.");
    });
  }
  await untilReady(settings);
  if (isStopping) return;
  console.log(`\n  Amends listens on    ${settings.APP_URL}`);
  console.log(`  Sign in ${link ? `once with    ${link}` : `at           ${settings.APP_URL}/sign-in`}`);
  console.log(
    settings.isLocal && !settings.SMTP_URL
      ? `  Every mail lands in  ${settings.APP_URL}/mailbox\n`
      : "  Mail goes out by     the server in SMTP_URL\n",
  );
}

async function untilReady({ APP_URL, HOST, PORT }: Environment) {
  const host = HOST === "0.0.0.0" ? "127.0.0.1" : HOST;
  const deadline = Date.now() + 60_000;
  while (!isStopping && Date.now() < deadline) {
    const answer = await fetch(`http://${host}:${PORT}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  if (!isStopping) throw new Error(`Amends did not become ready at ${APP_URL} within a minute.`);
}

async function stop(code: number, why?: string) {
  if (isStopping) return;
  isStopping = true;
  stopping.abort();
  if (why) console.error(`\n${why}`);
  say("Stopping");
  await Promise.all(started.children.map((child) => child.stop()));
  await started.postgres?.stop().catch(leave);
  process.exit(code);
}

function say(sentence: string) {
  console.log(`  ${sentence} …`);
}
