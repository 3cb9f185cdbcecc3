import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { joinWorkspaces } from "@/lib/access/join-workspaces";
import { signInTokenHash } from "@/lib/access/sign-in-token";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { inviteMember } from "@/lib/workspaces/invite-member";
import { mailInvitation } from "@/lib/workspaces/mail-invitation";
import { listMembers } from "@/lib/workspaces/queries";
import { removeMember } from "@/lib/workspaces/remove-member";
import { startMailServer } from "@/tests/factories/mail-server";
import { makeWorkspace } from "@/tests/factories/workspace";

let server: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  server = await startMailServer();
  // Before anything asks for the configuration, which is read once.
  process.env.SMTP_URL = server.url;
});

afterAll(() => server.stop());

const someone = () => ({
  name: "Priya Shah",
  email: `priya-${randomUUID()}@firm.example`,
  role: "lead" as const,
});
const WEEK_MS = 7 * 86_400_000;

const signIn = async (email: string) => {
  const user = await acrossWorkspaces((db) =>
    db.user.upsert({ where: { email }, create: { email }, update: {} }),
  );
  await joinWorkspaces(user.id, email);
};

test("an invited member is not one until they come by the mailed link", async () => {
  const { admin, workspaceId } = await makeWorkspace();
  const priya = someone();
  const { id } = await inviteMember(admin, priya);
  expect((await listMembers(admin)).find((member) => member.id === id)).toMatchObject({
    ...priya,
    state: "invited",
  });
  await expect(actorOfMember(workspaceId, id)).rejects.toThrow("does not exist");

  await signIn(priya.email);
  expect(await actorOfMember(workspaceId, id)).toMatchObject({ memberId: id, role: "lead" });
});

test("the invitation promises its mail in the same transaction", async () => {
  const { admin } = await makeWorkspace();
  const { id } = await inviteMember(admin, someone());
  const jobs = await inWorkspace(
    admin,
    (db) => db.$queryRaw`select name from pgboss.job where data->>'memberId' = ${id}`,
  );
  expect(jobs).toEqual([{ name: "workspaces.mail-invitation" }]);
});

test("the mail carries a link that is good for seven days, and is not sent to someone who was removed meanwhile", async () => {
  const { admin, workspaceId } = await makeWorkspace();
  const now = new Date();
  const [kept, removed] = [someone(), someone()];
  const { id: memberId } = await inviteMember(admin, kept);
  const { id: removedId } = await inviteMember(admin, removed);
  await removeMember(admin, { memberId: removedId });

  await mailInvitation({ workspaceId, memberId }, now);
  await mailInvitation({ workspaceId, memberId: removedId }, now);
  expect(server.received.map(({ recipient }) => recipient)).toEqual([kept.email]);

  const tokens = await acrossWorkspaces((db) =>
    db.signInToken.findMany({ where: { email: { in: [kept.email, removed.email] } } }),
  );
  expect(tokens).toMatchObject([{ email: kept.email, expiresAt: new Date(now.getTime() + WEEK_MS) }]);
  expect(tokens[0]?.tokenHash).toHaveLength(signInTokenHash("any").length);
});

test("someone who is a member already is not invited again; someone removed may be, and joins anew", async () => {
  const { admin, workspaceId } = await makeWorkspace();
  const priya = someone();
  const { id: memberId } = await inviteMember(admin, priya);
  await signIn(priya.email);
  await expect(inviteMember(admin, priya)).rejects.toThrow("This person is already a member.");

  await removeMember(admin, { memberId });
  await expect(actorOfMember(workspaceId, memberId)).rejects.toThrow("does not exist");
  expect(await inviteMember(admin, { ...priya, role: "executive" })).toEqual({ id: memberId });
  await signIn(priya.email);
  expect(await actorOfMember(workspaceId, memberId)).toMatchObject({ role: "executive" });
});

test("who invited whom, and to what, is written down", async () => {
  const { admin, workspaceId } = await makeWorkspace();
  const { id: subjectId } = await inviteMember(admin, someone());
  const entries = await inWorkspace(admin, (db) =>
    db.auditEntry.findMany({ where: { workspaceId, subjectId } }),
  );
  expect(entries).toMatchObject([
    { memberId: admin.memberId, action: "member:invited", subjectType: "Member", data: { role: "lead" } },
  ]);
});

test("only admins invite, and only into teams of their own workspace", async () => {
  const { admin, director } = await makeWorkspace();
  await expect(async () => inviteMember(director, someone())).rejects.toThrow(/role/);
  await expect(inviteMember(admin, { ...someone(), teamId: randomUUID() })).rejects.toThrow(
    "This team does not exist.",
  );
});
