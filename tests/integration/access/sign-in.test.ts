import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actorOfSession } from "@/lib/access/actor-of-session";
import { endSession } from "@/lib/access/end-session";
import { identityAdapter } from "@/lib/access/identity-adapter";
import { joinWorkspaces } from "@/lib/access/join-workspaces";
import { sessionTokenHash } from "@/lib/access/session-cookie";
import { createSignInLink, redeemSignInToken, signInTokenHash } from "@/lib/access/sign-in-token";
import { switchWorkspace } from "@/lib/access/switch-workspace";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { createWorkspace } from "@/lib/workspaces/create-workspace";

const DAY_MS = 86_400_000;
const anAddress = () => `person-${randomBytes(6).toString("hex")}@firm.example`;

async function makeLink(email: string, now = new Date()) {
  const link = await acrossWorkspaces((db) => createSignInLink(db, email, now));
  return new URL(link).searchParams.get("token") ?? "";
}

function redeem(email: string, token: string) {
  return acrossWorkspaces((db) => redeemSignInToken(db, email, signInTokenHash(token)));
}

/** A member who has signed in, with the token their browser holds. */
async function signIn(email = anAddress()) {
  const founded = await createWorkspace({ name: "Signed in", admin: { name: "Ada", email } });
  const user = await acrossWorkspaces((db) => db.user.create({ data: { email } }));
  await joinWorkspaces(user.id, email);
  const sessionToken = randomBytes(32).toString("base64url");
  await identityAdapter.createSession?.({
    sessionToken,
    userId: user.id,
    expires: new Date(Date.now() + 14 * DAY_MS),
  });
  return { ...founded, email, sessionToken };
}

describe("a sign-in link", () => {
  it("is redeemed by exactly one of 50 at the same time, in each of 200 rounds", async () => {
    for (let round = 0; round < 200; round += 1) {
      const email = anAddress();
      const token = await makeLink(email);
      const redeemed = await Promise.all(Array.from({ length: 50 }, () => redeem(email, token)));
      expect(redeemed.filter(Boolean)).toHaveLength(1);
    }
  });

  it("is worth nothing after ten minutes, or with another address", async () => {
    const email = anAddress();
    const late = await makeLink(email, new Date(Date.now() - 11 * 60_000));
    expect(await redeem(email, late)).toBe(false);
    const fresh = await makeLink(email);
    expect(await redeem(anAddress(), fresh)).toBe(false);
    expect(await redeem(email, fresh)).toBe(true);
  });

  it("leaves no token in the database that would open anything", async () => {
    const email = anAddress();
    const token = await makeLink(email);
    const rows = await acrossWorkspaces((db) => db.signInToken.findMany({ where: { email } }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("a session", () => {
  it("proves its member, and is kept as a hash", async () => {
    const { sessionToken, workspaceId } = await signIn();
    const signedIn = await actorOfSession(sessionToken);
    expect(signedIn?.actor).toMatchObject({ workspaceId, role: "admin" });
    expect(await acrossWorkspaces((db) => db.session.count({ where: { tokenHash: sessionToken } }))).toBe(0);
  });

  it("opens nothing once it has ended", async () => {
    const { sessionToken } = await signIn();
    await endSession(sessionToken);
    expect(await actorOfSession(sessionToken)).toBeNull();
  });

  it("opens nothing after a week of silence or two weeks in all", async () => {
    const { sessionToken } = await signIn();
    expect(await actorOfSession(sessionToken, new Date(Date.now() + 8 * DAY_MS))).toBeNull();
    await acrossWorkspaces((db) =>
      db.session.update({
        where: { tokenHash: sessionTokenHash(sessionToken) },
        data: { expiresAt: new Date(Date.now() - 1000) },
      }),
    );
    expect(await actorOfSession(sessionToken)).toBeNull();
  });

  it("loses a workspace the moment the member is removed from it", async () => {
    const { sessionToken, workspaceId, adminId } = await signIn();
    await inWorkspace({ workspaceId }, (db) =>
      db.member.update({
        where: { workspaceId_id: { workspaceId, id: adminId } },
        data: { state: "removed" },
      }),
    );
    expect(await actorOfSession(sessionToken)).toBeNull();
  });

  it("moves to another workspace of the same person, and to no other", async () => {
    const { sessionToken, email } = await signIn();
    const second = await createWorkspace({ name: "Zweite Firma", admin: { name: "Ada", email } });
    const foreign = await createWorkspace({ name: "Foreign", admin: { name: "Bo", email: anAddress() } });
    const user = await acrossWorkspaces((db) => db.user.findUniqueOrThrow({ where: { email } }));
    await joinWorkspaces(user.id, email);

    await switchWorkspace(sessionToken, second.workspaceId);
    expect((await actorOfSession(sessionToken))?.actor.workspaceId).toBe(second.workspaceId);
    await expect(switchWorkspace(sessionToken, foreign.workspaceId)).rejects.toThrow("does not exist");
  });
});
