import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getSandboxMessage, listSandboxMessages, listWholeSandboxMessages } from "@/lib/mailbox/queries";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;
beforeAll(async () => {
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port: 0 });
});
afterAll(() => sandbox.stop());

const send = (to: string[], subject = "Grüße, Dana") =>
  createTransport(`smtp://127.0.0.1:${sandbox.port}?ignoreTLS=true`).sendMail({
    from: "amends@firm.example",
    to,
    subject,
    text: "Guten Tag\u0000",
    html: "<p>Guten Tag</p>",
    headers: { "X-Kept": "yes" },
  });

test("keeps a message once for each recipient, readable in every part", async () => {
  const [first, second] = [`Ann-${randomUUID()}@a.example`, `bob-${randomUUID()}@b.example`];
  await send([first, second]);

  const {
    messages: [summary, ...others],
  } = await listSandboxMessages({ to: first });
  expect(others).toEqual([]);
  expect(summary).toMatchObject({ recipient: first.toLowerCase(), subject: "Grüße, Dana" });
  expect((await listSandboxMessages({ to: second })).messages).toHaveLength(1);

  const message = await getSandboxMessage(summary?.id ?? "");
  expect(message).toMatchObject({
    sender: "amends@firm.example",
    html: expect.stringContaining("<p>Guten Tag</p>"),
  });
  expect(message.text).toContain("Guten Tag");
  expect(message.headers).toContainEqual({ name: "X-Kept", value: "yes" });
});

test("lists the latest first and no more than asked for, and goes on where the page ended", async () => {
  const to = `carla-${randomUUID()}@c.example`;
  for (const subject of ["one", "two", "three"]) await send([to], subject);
  const page = await listSandboxMessages({ to, limit: 2 });
  expect(page.messages.map(({ subject }) => subject)).toEqual(["three", "two"]);
  const rest = await listSandboxMessages({ to, limit: 2, cursor: page.nextCursor });
  expect(rest.messages.map(({ subject }) => subject)).toEqual(["one"]);
  expect(rest.nextCursor).toBeNull();
});

test("gives whole messages, to a reader that is a program", async () => {
  const to = `dora-${randomUUID()}@d.example`;
  await send([to]);
  const [message] = await listWholeSandboxMessages({ to: to.toUpperCase(), limit: "1" });
  expect(message).toMatchObject({ recipient: to, text: expect.stringContaining("Guten Tag") });
});

test("says in one sentence that its port is taken", async () => {
  await expect(startSandboxSmtp({ host: "127.0.0.1", port: sandbox.port })).rejects.toThrow(
    `Port ${sandbox.port} is already in use, so the sandbox mail server cannot start.`,
  );
});

test("knows no message under an id that was never given", async () => {
  await expect(getSandboxMessage(randomUUID())).rejects.toThrow("does not exist");
});
