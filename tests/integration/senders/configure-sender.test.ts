import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { configureSender } from "@/lib/senders/configure-sender";
import { pauseSender } from "@/lib/senders/pause-sender";
import { getSenderSettings } from "@/lib/senders/queries";
import { readSender } from "@/lib/senders/read-sender";
import { resumeSender } from "@/lib/senders/resume-sender";
import { microsoftAccount, ownServer, storedSender } from "@/tests/factories/sender";
import { makeWorkspace } from "@/tests/factories/workspace";

const ready = (actor: Actor) => inWorkspace(actor, (db) => readSender(db, actor.workspaceId));
const audit = (actor: Actor) =>
  inWorkspace(actor, (db) =>
    db.auditEntry.findMany({
      where: { workspaceId: actor.workspaceId, subjectType: "Sender" },
      orderBy: { id: "asc" },
    }),
  );

describe("a workspace that never said how it sends", () => {
  test("sends by the installation's own server, and gets one sender however many ask at once", async () => {
    const { admin } = await makeWorkspace();
    const senders = await Promise.all([ready(admin), ready(admin), ready(admin)]);
    expect(new Set(senders.map(({ id }) => id)).size).toBe(1);
    expect(senders[0]).toMatchObject({
      kind: "house",
      state: "active",
      dkim: null,
      server: { url: expect.stringMatching(/^smtp:/) },
    });
  });
});

describe("a sender of the firm's own", () => {
  test("is ready to send with what was entered, and every change raises its generation", async () => {
    const { admin } = await makeWorkspace();
    await configureSender(admin, ownServer);
    const sender = await ready(admin);
    expect(sender).toMatchObject({
      kind: "smtp",
      generation: 1,
      maxConnections: 3,
      from: { name: "Meridian Advisory", address: "surveys@meridian.example" },
      server: {
        host: "localhost",
        port: 587,
        secure: false,
        ignoreTLS: true,
        auth: { type: "LOGIN", user: "ada", pass: "right horse" },
      },
    });
    await configureSender(admin, { ...ownServer, maxRate: "" });
    expect(await storedSender(admin)).toMatchObject({ generation: 2, maxRate: null, rate: null });
  });

  test("never shows its secrets: not to the screen, not in the audit, not in the database", async () => {
    const { admin } = await makeWorkspace();
    await configureSender(admin, { ...ownServer, password: "open-sesame-71" });
    await configureSender(admin, { ...microsoftAccount, oauthRefreshToken: "open-sesame-72" });
    await configureSender(admin, { ...ownServer, password: "open-sesame-73" });
    expect(await getSenderSettings(admin)).toMatchObject({ hasPassword: true, hasOauthRefreshToken: false });
    const dump = await inWorkspace(
      admin,
      (db) =>
        db.$queryRaw`select (select json_agg(s) from senders s) as senders, (select json_agg(a) from audit_entries a) as entries`,
    );
    const shown = JSON.stringify([await getSenderSettings(admin), await audit(admin), dump]);
    expect(shown).not.toContain("open-sesame");
    expect(shown).not.toContain(Buffer.from("open-sesame").toString("base64").slice(0, 12));
    expect((await audit(admin)).map(({ action, data }) => [action, data])).toMatchObject([
      ["sender:configured", { kind: "smtp", newSecrets: ["password"] }],
      [
        "sender:configured",
        { kind: "microsoft", newSecrets: ["oauth_client_secret", "oauth_refresh_token"] },
      ],
      ["sender:configured", { kind: "smtp", host: "localhost", newSecrets: ["password"] }],
    ]);
  });

  test("keeps its password when the field is left empty", async () => {
    const { admin } = await makeWorkspace();
    await configureSender(admin, ownServer);
    await configureSender(admin, { ...ownServer, password: "", fromName: "New name" });
    expect((await ready(admin)).server).toMatchObject({ auth: { pass: "right horse" } });
    expect((await ready(admin)).from.name).toBe("New name");
  });

  test.each([
    ["host", { host: "evil.example" }],
    ["port", { port: "25" }],
    ["encryption", { security: "starttls" }],
    ["username", { username: "eve" }],
  ] as const)("wants its password again for another %s, and sends it nowhere else", async (_what, other) => {
    const { admin } = await makeWorkspace();
    await configureSender(admin, ownServer);
    await expect(configureSender(admin, { ...ownServer, password: "", ...other })).rejects.toThrow(
      "Enter the password again",
    );
    expect(await storedSender(admin)).toMatchObject({ host: "localhost", port: 587, generation: 1 });
  });

  test("forgets its secrets when the workspace goes back to the installation's server", async () => {
    const { admin } = await makeWorkspace();
    await configureSender(admin, ownServer);
    await configureSender(admin, { kind: "house" });
    expect(await storedSender(admin)).toMatchObject({
      kind: "house",
      password: null,
      host: null,
      fromAddress: null,
    });
    await expect(configureSender(admin, { ...ownServer, password: "" })).rejects.toThrow(
      "Enter the password.",
    );
  });

  test("is refused in a private network of a public installation", async () => {
    const { admin } = await makeWorkspace();
    for (const host of ["localhost", "127.0.0.1", "10.0.0.5", "169.254.169.254", "2130706433"]) {
      await expect(configureSender(admin, { ...ownServer, host }, { isLocal: false }), host).rejects.toThrow(
        "private network",
      );
    }
    expect((await ready(admin)).kind).toBe("house");
  });

  test("is paused with a sentence when its secrets cannot be read any more, and never leaves by another way", async () => {
    const { admin, workspaceId } = await makeWorkspace();
    await configureSender(admin, ownServer);
    const { password } = await storedSender(admin);
    await inWorkspace(admin, (db) =>
      db.sender.update({
        where: { workspaceId },
        data: { password: password?.replace(/^s1\.\w+/, "s1.00000000") },
      }),
    );
    const sender = await ready(admin);
    expect(sender).toMatchObject({ state: "paused", server: { host: "sender.invalid" } });
    expect(sender.pauseReason).toContain("SECRET was changed");
  });

  test("does not open a password that was moved over from another workspace", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    await configureSender(mine.admin, { ...ownServer, password: "mine" });
    await configureSender(theirs.admin, ownServer);
    const { password } = await storedSender(mine.admin);
    await inWorkspace(theirs.admin, (db) =>
      db.sender.update({ where: { workspaceId: theirs.workspaceId }, data: { password } }),
    );
    expect(await ready(theirs.admin)).toMatchObject({ state: "paused" });
  });
});

describe("a paused sender", () => {
  test("keeps its first reason, and is judged anew once an admin resumes it", async () => {
    const { admin, workspaceId } = await makeWorkspace();
    await configureSender(admin, ownServer);
    const at = new Date("2026-11-20T10:00:00Z");
    await inWorkspace(admin, async (db) => {
      await db.sender.update({ where: { workspaceId }, data: { rate: 0.3, outcomes: "ssbb" } });
      await pauseSender(db, workspaceId, "The mail server refused the password.", at);
      await pauseSender(db, workspaceId, "Something else.", new Date());
    });
    expect(await storedSender(admin)).toMatchObject({
      state: "paused",
      pauseReason: "The mail server refused the password.",
      pausedAt: at,
    });

    await resumeSender(admin);
    await resumeSender(admin);
    expect(await storedSender(admin)).toMatchObject({
      state: "active",
      pauseReason: null,
      pausedAt: null,
      outcomes: "",
      rate: 2.5,
    });
    expect((await audit(admin)).filter(({ action }) => action === "sender:resumed")).toHaveLength(1);
  });
});

describe("only an admin", () => {
  test.each(["director", "lead", "manager", "executive"] as const)(
    "and no %s sees or changes the sender",
    async (role) => {
      const workspace = await makeWorkspace();
      const actor = workspace[role];
      await expect(async () => getSenderSettings(actor)).rejects.toThrow(/role/);
      await expect(configureSender(actor, ownServer)).rejects.toThrow(/role/);
      await expect(resumeSender(actor)).rejects.toThrow(/role/);
      expect(await audit(workspace.admin)).toEqual([]);
    },
  );
});
