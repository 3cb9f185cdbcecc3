import { afterEach, expect, test } from "vitest";
import { openSmtpLanes } from "@/lib/platform/smtp-lanes";
import { startRawServer } from "@/tests/factories/talking-server";

const MAIL = { from: "a@firm.example", to: "b@client.example", subject: "Hello", text: "Hello." };

let server: Awaited<ReturnType<typeof startRawServer>>;
afterEach(() => server.stop());

/** A mail server in a few lines that answers DATA with what is given and hangs up when it has the message. */
function startTerseServer({ onData, ehlo = "250 terse.example" }: { onData: string; ehlo?: string }) {
  let bodies = 0;
  const started = startRawServer((socket) => {
    let isInMessage = false;
    socket.write("220 terse.example\r\n");
    socket.on("data", (chunk) => {
      if (isInMessage) {
        if (!chunk.toString().includes("\r\n.\r\n")) return;
        bodies += 1;
        socket.destroy();
        return;
      }
      for (const line of chunk.toString().trim().split("\r\n")) {
        const isData = /^DATA/i.test(line);
        isInMessage ||= isData && /^[23]/.test(onData);
        socket.write(`${isData ? onData : /^EHLO/i.test(line) ? ehlo : "250 OK"}\r\n`);
      }
    });
  });
  return started.then((raw) => Object.assign(raw, { bodies: () => bodies }));
}

const PIPELINING = "250-terse.example\r\n250 PIPELINING";

test.each([
  ["354 Go ahead", "250 terse.example"],
  ["354 Go ahead", PIPELINING],
  ["250 Go ahead", "250 terse.example"],
  ["250 Go ahead", PIPELINING],
])("knows that a server which answers DATA with %s may have the message", async (onData, ehlo) => {
  const terse = await startTerseServer({ onData, ehlo });
  server = terse;
  const [lane] = openSmtpLanes({ url: `smtp://127.0.0.1:${terse.port}?ignoreTLS=true` }, 1);
  const bodiesWhenBegun: number[] = [];
  const answer = await lane?.send(MAIL, () => bodiesWhenBegun.push(terse.bodies()));
  expect(terse.bodies()).toBe(1);
  expect(bodiesWhenBegun).toEqual([0]);
  expect(answer).toMatchObject({ accepted: false, dataBegun: true });
  lane?.close();
});

test.each(["250 terse.example", PIPELINING])(
  "knows that a server which refuses DATA has not, nor a second time",
  async (ehlo) => {
    const terse = await startTerseServer({ onData: "451 Not now", ehlo });
    server = terse;
    const [lane] = openSmtpLanes({ url: `smtp://127.0.0.1:${terse.port}?ignoreTLS=true` }, 1);
    for (const _ of [1, 2]) {
      expect(await lane?.send(MAIL)).toMatchObject({ accepted: false, dataBegun: false, replyCode: 451 });
    }
    lane?.close();
  },
);

test.each(["250 terse.example", PIPELINING])(
  "gives a server nothing of a message that must not be begun, and sends the next over another connection",
  async (ehlo) => {
    const terse = await startTerseServer({ onData: "354 Go ahead", ehlo });
    server = terse;
    const [lane] = openSmtpLanes({ url: `smtp://127.0.0.1:${terse.port}?ignoreTLS=true` }, 1);
    const refuse = () => {
      throw new Error("no space left on device");
    };
    const answer = await lane?.send(MAIL, refuse);
    expect(answer).toMatchObject({ accepted: false, dataBegun: false, reply: "no space left on device" });
    expect(terse.bodies()).toBe(0);
    expect(await lane?.send(MAIL)).toMatchObject({ dataBegun: true });
    expect(terse.bodies()).toBe(1);
    lane?.close();
  },
);
