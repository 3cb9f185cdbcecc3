import pg from "pg";
import { connectionSettings } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { readNotice, type WorkspaceChange } from "./live-change";

type Heard = {
  readonly onChange: (change: WorkspaceChange) => void;
  /** Called when it listens after a time in which it did not, though it was meant to. */
  readonly onResumed: () => void;
};

const CHANNEL = "amends_live";
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const PING_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 10_000;

/**
 * Hears what the database tells of changes, over one connection of its own, which is opened again whenever it is lost. Resolves to what
 * ends it, once it listens for the first time or has failed to.
 */
export async function listenForChanges({ onChange, onResumed }: Heard, url = env().DATABASE_URL) {
  let client: pg.Client | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  let isOver = false;
  let again: NodeJS.Timeout | undefined;
  let hasMissed = false;

  async function open() {
    const { query_timeout: _longer, ...settings } = connectionSettings(url, "amends_app", 1);
    const opened = new pg.Client({
      ...settings,
      query_timeout: ANSWER_WITHIN_MS,
      application_name: "amends_live",
    });
    let isLost = false;
    const lose = (error: Error) => {
      if (isLost) return;
      isLost = true;
      hasMissed = true;
      clearInterval(ping);
      if (client === opened) client = null;
      opened.end().catch(() => {});
      if (isOver) return;
      log.warn({ error }, "live changes are not heard for now");
      again = setTimeout(() => void open(), pauseMs);
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
    };
    // A server that is gone without a word would otherwise never be missed.
    const ping = setInterval(() => void opened.query("select 1").catch(lose), PING_EVERY_MS);
    ping.unref();
    opened.on("error", lose);
    opened.on("end", () => lose(new Error("The connection ended.")));
    opened.on("notification", ({ payload }) => {
      const change = readNotice(payload);
      if (change) onChange(change);
    });
    try {
      await opened.connect();
      await opened.query(`listen ${CHANNEL}`);
    } catch (error) {
      return lose(error as Error);
    }
    if (isOver) return void opened.end().catch(() => {});
    client = opened;
    pauseMs = FIRST_PAUSE_MS;
    if (hasMissed) onResumed();
    hasMissed = false;
  }

  await open();
  return async () => {
    isOver = true;
    clearTimeout(again);
    const last = client;
    client = null;
    await last?.end().catch(() => {});
  };
}
