import { beforeEach, describe, expect, test } from "vitest";
import { configureBounceReports } from "@/lib/bounces/configure-bounce-reports";
import { getBounceReports } from "@/lib/bounces/queries";
import { receiveProviderReport } from "@/lib/bounces/receive-provider-report";
import { bounceReportsSchema } from "@/lib/bounces/schema";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeSendgrid, postmarkReport, sendgridEvent } from "../../factories/provider-reports";
import { makeWorkspace } from "../../factories/workspace";

const TOPIC = "arn:aws:sns:eu-west-1:123456789012:bounces";
const PASSWORD = "a-long-password-of-ours";
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;

beforeEach(async () => {
  workspace = await makeWorkspace();
});

const hear = (provider: string, body: string, headers: Record<string, string>) =>
  receiveProviderReport({
    provider,
    workspaceKey: workspace.publicKey,
    headers: new Headers(headers),
    body: Buffer.from(body),
  });
const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString("base64")}` });
const POSTMARK = JSON.stringify(postmarkReport("Delivery", { recipient: "dana@client.example" }));

describe("who reports bounces", () => {
  test("is nobody at first, and each provider has an address of the workspace's own", async () => {
    const { provider, hasSecret, lastEvent, addresses } = await getBounceReports(workspace.admin);
    expect({ provider, hasSecret, lastEvent }).toEqual({ provider: null, hasSecret: false, lastEvent: null });
    expect(addresses.ses).toMatch(new RegExp(`/api/hooks/mail/ses/${workspace.publicKey}$`));
    expect(addresses.postmark).toContain("amends:PASSWORD@");
  });

  test("is believed from then on, and is seen on the screen with its last report", async () => {
    await configureBounceReports(workspace.admin, { provider: "postmark", secret: PASSWORD });
    expect(await hear("postmark", POSTMARK, basic(`amends:${PASSWORD}`))).toBe("accepted");
    expect(await hear("postmark", POSTMARK, basic("amends:PASSWORD"))).toBe("refused");
    expect(await getBounceReports(workspace.admin)).toMatchObject({
      provider: "postmark",
      hasSecret: true,
      lastEvent: { provider: "postmark", state: "received" },
    });
  });

  test("keeps its secret while the field is empty, and loses it with the provider", async () => {
    await configureBounceReports(workspace.admin, { provider: "postmark", secret: PASSWORD });
    await configureBounceReports(workspace.admin, { provider: "postmark", secret: "" });
    expect(await hear("postmark", POSTMARK, basic(`amends:${PASSWORD}`))).toBe("accepted");

    const other = configureBounceReports(workspace.admin, { provider: "mailgun", secret: "" });
    await expect(other).rejects.toThrow("Give the key or password");
    await configureBounceReports(workspace.admin, { provider: "none" });
    expect(await hear("postmark", POSTMARK, basic(`amends:${PASSWORD}`))).toBe("refused");
    expect(await getBounceReports(workspace.admin)).toMatchObject({ provider: null, hasSecret: false });
  });

  test("signs with the key that was copied: SendGrid", async () => {
    const { publicKey, report } = makeSendgrid();
    await configureBounceReports(workspace.admin, { provider: "sendgrid", secret: publicKey });
    const { body, headers } = report([sendgridEvent("delivered", { recipient: "dana@client.example" })]);
    expect(await hear("sendgrid", body, headers)).toBe("accepted");
    const half = configureBounceReports(workspace.admin, {
      provider: "sendgrid",
      secret: publicKey.slice(0, 40),
    });
    await expect(half).rejects.toThrow("Copy it whole");
  });

  test("reports through one topic: Amazon SES", async () => {
    await configureBounceReports(workspace.admin, { provider: "ses", topic: TOPIC });
    expect(await getBounceReports(workspace.admin)).toMatchObject({ provider: "ses", topic: TOPIC });
    await configureBounceReports(workspace.admin, { provider: "none" });
    expect(await getBounceReports(workspace.admin)).toMatchObject({ topic: null });
  });

  test("is written down without its secret, which the database keeps sealed", async () => {
    await configureBounceReports(workspace.admin, { provider: "postmark", secret: PASSWORD });
    const { workspaceId } = workspace;
    const rows = await inWorkspace(workspace, async (db) => ({
      sender: await db.sender.findUniqueOrThrow({ where: { workspaceId } }),
      audit: await db.auditEntry.findMany({ where: { workspaceId, action: "bounceReports:configured" } }),
    }));
    expect(rows.audit).toMatchObject([{ data: { provider: "postmark", isNewSecret: true } }]);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  test("is for an admin to choose and to see", async () => {
    for (const actor of [workspace.director, workspace.lead, workspace.manager, workspace.executive]) {
      await expect(configureBounceReports(actor, { provider: "none" })).rejects.toThrow("role");
      expect(() => getBounceReports(actor)).toThrow("role");
    }
  });
});

test.each([
  { provider: "ses", topic: "arn:aws:sqs:eu-west-1:123456789012:bounces" },
  { provider: "ses", topic: "" },
  { provider: "sendgrid", secret: "not a key" },
  { provider: "mailgun", secret: "two words" },
  { provider: "postmark", secret: "short" },
  { provider: "postmark", secret: "no:colon-in-a-password" },
  { provider: "pigeon" },
])("%j is refused", (input) => {
  expect(bounceReportsSchema.safeParse(input).success).toBe(false);
});
