import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keepInboundMail } from "@/lib/bounces/keep-inbound-mail";
import { MOST_CASE_MAIL_BYTES } from "@/lib/bounces/report-limit";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { caseAddress, returnPath } from "@/lib/platform/return-path";
import { humanReply, qmailBounce } from "../../factories/bounce-mails";
import { makeCase } from "../../factories/case";
import {
  INBOUND_DOMAIN,
  inboundAddress,
  keptMails,
  MOST_BYTES,
  startInbound,
} from "../../factories/inbound-mail";
import { makeSentMail } from "../../factories/sent-mail";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let inbound: Awaited<ReturnType<typeof startInbound>>;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let mail: Awaited<ReturnType<typeof makeSentMail>>;

beforeAll(async () => {
  inbound = await startInbound();
});
afterAll(() => inbound.stop());
beforeEach(async () => {
  workspace = await makeWorkspace();
  mail = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
});

const addressOf = (purpose: "bounce" | "reply" | "stop", of = mail) => inboundAddress(purpose, workspace, of);

describe("the mail server for what comes back", () => {
  test("takes a mail to an address of ours, in whatever case, and says yes only once it is stored", async () => {
    await inbound.send(addressOf("bounce").toUpperCase(), qmailBounce("x"));
    expect(await keptMails(workspace)).toMatchObject([{ state: "received", deliveryId: mail.deliveryId }]);
    expect(await waitingJobs(workspace, "bounces.read-inbound-message")).toHaveLength(1);
  });

  test("relays nothing and bounces nothing: every other recipient is refused at once", async () => {
    const mine = addressOf("bounce");
    const stranger = await makeWorkspace();
    const wrong = [
      "postmaster@elsewhere.example",
      `dana@${INBOUND_DOMAIN}`,
      mine.replace(INBOUND_DOMAIN, "elsewhere.example"),
      mine.replace(/^b/, "r"),
      returnPath({
        secret: "another secret of the same length!!",
        domain: INBOUND_DOMAIN,
        publicKey: workspace.publicKey,
        deliveryId: mail.deliveryId,
      }),
      // Vouched for by us, but there is no such mail in that workspace.
      returnPath({
        secret: env().SECRET,
        domain: INBOUND_DOMAIN,
        publicKey: stranger.publicKey,
        deliveryId: mail.deliveryId,
      }),
      returnPath({
        secret: env().SECRET,
        domain: INBOUND_DOMAIN,
        publicKey: "nobodys-key1",
        deliveryId: mail.deliveryId,
      }),
    ];
    for (const to of wrong) {
      await expect(inbound.send(to, qmailBounce("x")), to).rejects.toMatchObject({ responseCode: 550 });
    }
    expect(await keptMails(workspace)).toEqual([]);
  });

  test("refuses what is too large", async () => {
    const large = humanReply("x", "x".repeat(MOST_BYTES));
    await expect(inbound.send(addressOf("reply"), large)).rejects.toMatchObject({ responseCode: 552 });
    expect(await keptMails(workspace)).toEqual([]);
  });

  test("takes ten recipients at most, each with a copy of its own", async () => {
    const mails = [mail];
    for (let i = 0; i < 3; i += 1) mails.push(await makeSentMail(workspace.lead));
    const to = mails.flatMap((one) => [
      addressOf("bounce", one),
      addressOf("reply", one),
      addressOf("stop", one),
    ]);
    const { accepted, rejected } = await inbound.send(to, humanReply("x", "Hello"));
    expect([accepted.length, rejected.length]).toEqual([10, 2]);
    expect(await keptMails(workspace)).toHaveLength(10);
  });

  test("keeps one copy of a mail that is sent twice, and a bounded number for one mail", async () => {
    for (let time = 0; time < 2; time += 1)
      await inbound.send(addressOf("reply"), humanReply("x", "Thank you"));
    expect(await keptMails(workspace)).toHaveLength(1);

    await inWorkspace(workspace, (db) =>
      db.inboundMessage.createMany({
        data: Array.from({ length: 99 }, (_, i) => ({
          workspaceId: workspace.workspaceId,
          deliveryId: mail.deliveryId,
          recipient: "x",
          digest: String(i),
          raw: new Uint8Array(),
          receivedAt: new Date(),
        })),
      }),
    );
    await expect(inbound.send(addressOf("reply"), humanReply("x", "More"))).rejects.toMatchObject({
      responseCode: 452,
    });
  });

  test("keeps five megabytes for one mail and not a byte more, whoever sends at the same time", async () => {
    const { workspaceId } = workspace;
    const fill = (bytes: number) =>
      inWorkspace(workspace, (db) =>
        db.inboundMessage.create({
          data: {
            workspaceId,
            deliveryId: mail.deliveryId,
            recipient: "x",
            digest: crypto.randomUUID(),
            raw: new Uint8Array(bytes),
            receivedAt: new Date(),
          },
        }),
      );
    const MEGABYTE = 1024 * 1024;
    for (let i = 0; i < 4; i += 1) await fill(MEGABYTE);
    await inbound.send(addressOf("reply"), humanReply("x", "There is room for one more megabyte"));
    await expect(
      inbound.send(addressOf("reply"), humanReply("x", "Now there is less")),
    ).rejects.toMatchObject({ responseCode: 452 });

    await fill(MEGABYTE - 300_000);
    const late = ["a", "b"].map((letter) => Buffer.alloc(200_000, letter));
    const kept = await Promise.allSettled(
      late.map((raw) => keepInboundMail({ recipients: [addressOf("reply")], raw })),
    );
    expect(kept.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("takes a client's answer to a case with its photographs, and no such mail to another address", async () => {
    const { caseId } = await makeCase(workspace);
    const { publicKey } = workspace;
    const domain = INBOUND_DOMAIN;
    const ofCase = caseAddress({ secret: env().SECRET, domain, publicKey, caseId });
    const wide = await startInbound(keepInboundMail, { mostBytes: MOST_CASE_MAIL_BYTES });
    const large = humanReply("x", "photograph\r\n".repeat(200_000));
    await wide.send(ofCase, large);
    expect(await keptMails(workspace)).toHaveLength(1);
    for (const to of [addressOf("reply"), [ofCase, addressOf("reply")]]) {
      await expect(wide.send(to, large)).rejects.toMatchObject({ responseCode: 552 });
    }
    // Together more than a bounced mail has room for.
    for (let i = 0; i < 3; i += 1) await wide.send(ofCase, `${large}${i}`);
    await wide.send(ofCase, humanReply("x", "And thank you."));
    expect(await keptMails(workspace)).toHaveLength(5);
    await wide.stop();
  });

  test("reads no more at a time than it has room for, and has the room again afterwards", async () => {
    const narrow = await startInbound(keepInboundMail, { mostHeld: 10_000 });
    const large = humanReply("x", "x".repeat(20_000));
    await expect(narrow.send(addressOf("reply"), large)).rejects.toMatchObject({ responseCode: 452 });
    for (let i = 0; i < 3; i += 1)
      await narrow.send(addressOf("reply"), humanReply("x", `${i}`.repeat(6_000)));
    expect(await keptMails(workspace)).toHaveLength(3);
    await narrow.stop();
  });

  test("asks the other server to come again when a mail cannot be stored", async () => {
    const failing = await startInbound(async () => {
      throw new Error("no database");
    });
    const sending = failing.send(addressOf("bounce"), qmailBounce("x"));
    await expect(sending).rejects.toMatchObject({ responseCode: 451 });
    await failing.stop();
  });
});
