import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "@/lib/platform/free-port";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "amends-start-"));
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts the product with these settings alone, and waits for how it ends. */
async function start(settings: Record<string, string>) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "app/_processes/start.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      NODE_ENV: "production",
      PATH,
      HOME,
      DATA_FOLDER: folder,
      PORT: String(await freePort()),
      SANDBOX_SMTP_PORT: String(await freePort()),
      POSTGRES_PORT: String(await freePort()),
      ...settings,
    },
  });
  const [errors] = await Promise.all([text(child.stderr), text(child.stdout)]);
  if (child.exitCode === null) await once(child, "exit");
  return { code: child.exitCode, said: errors.trim() };
}

async function occupyPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { port: String(port), release: () => server.close() };
}

describe("a start that cannot succeed says why in one sentence and fails", () => {
  it.each(["PORT", "SANDBOX_SMTP_PORT", "POSTGRES_PORT"])("when the port in %s is busy", async (name) => {
    const { port, release } = await occupyPort();
    const { code, said } = await start({ [name]: port });
    release();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${port} is already in use\\.`));
    expect(said.split("\n")).toHaveLength(1);
  });

  it("when the data folder holds something else", async () => {
    await mkdir(join(folder, "postgres"));
    await writeFile(join(folder, "postgres", "holiday.jpg"), "no database");
    const { code, said } = await start({});
    expect(code).toBe(1);
    expect(said).toMatch(/^The folder .* holds no readable Postgres data\. Move it away to start afresh\.$/);
  });

  it("when the database cannot be reached", async () => {
    const port = await freePort();
    const { code, said } = await start({ DATABASE_URL: `postgresql://nobody@127.0.0.1:${port}/nothing` });
    expect(code).toBe(1);
    expect(said).toBe(
      `The database at 127.0.0.1:${port} cannot be reached. Is it running, and is DATABASE_URL right?`,
    );
  });

  it("when a variable is wrong, naming it", async () => {
    const { code, said } = await start({ LOG_LEVEL: "loud" });
    expect(code).toBe(1);
    expect(said).toMatch(/^LOG_LEVEL is not valid/);
  });

  it("when the address is public and no secret is set", async () => {
    const { code, said } = await start({ APP_URL: "https://amends.example.com" });
    expect(code).toBe(1);
    expect(said).toBe("SECRET is not set.");
  });
});
