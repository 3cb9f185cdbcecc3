import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { isRespondentPath, serveRespondent } from "@/app/_respondent/serve-respondent";
import { closeLiveHub } from "@/lib/live/open-live-hub";
import { assertReachable } from "@/lib/platform/database/assert-reachable";
import { keepDatabaseApart } from "@/lib/platform/database/client";
import { assertIsolation } from "@/lib/platform/database/isolation-gate";
import { env } from "@/lib/platform/env";
import { assertPortIsFree } from "@/lib/platform/free-port";
import { log } from "@/lib/platform/log";
import { writeObservations } from "@/lib/responses/record-observation";
import { leave, loadSettings } from "./settings";

loadSettings();
try {
  await serve();
} catch (error) {
  leave(error);
}

/** Serves the product: clients' pages by a small server of our own, everything else by Next, in one process on one port. */
async function serve() {
  const { HOST, PORT, DATABASE_URL, APP_URL } = env();
  const isDevelopment = process.env.AMENDS_WEB === "development";
  if (!isDevelopment && !existsSync(".next/BUILD_ID")) {
    throw new Error("The web app is not built yet. Run npm run build first.");
  }
  keepDatabaseApart();
  await assertPortIsFree(PORT);
  await assertReachable(DATABASE_URL);
  await assertIsolation(DATABASE_URL);

  Object.assign(process.env, {
    NODE_ENV: isDevelopment ? "development" : "production",
    AMENDS_PROCESS: "web",
    NEXTAUTH_URL: APP_URL,
  });
  // Next reads what kind of process this is when it is loaded.
  const { default: createNext } = await import("next");
  const server = createServer();
  const next = createNext({
    dev: isDevelopment,
    turbopack: isDevelopment,
    hostname: HOST,
    port: PORT,
    httpServer: server,
  });
  const handle = next.getRequestHandler();
  await next.prepare();
  server.on("request", (incoming, outgoing) => {
    const served = isRespondentPath(incoming.url ?? "")
      ? serveRespondent(incoming, outgoing)
      : handle(incoming, outgoing);
    served.catch((error: unknown) => {
      log.error({ error }, "request not served");
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  server.listen(PORT, HOST);
  await once(server, "listening");

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());

  /** Ends what was begun, then writes what was observed. */
  async function stop() {
    server.close();
    // Streams of changes would otherwise be waited for.
    await closeLiveHub();
    server.closeIdleConnections();
    await Promise.race([once(server, "close"), new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
    await writeObservations();
    process.exit(0);
  }
}
