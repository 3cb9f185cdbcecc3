import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { makeWorkspace } from "@/tests/factories/workspace";

describe("the door to data", () => {
  it("shows a workspace its own members and nobody else's", async () => {
    const [one, two] = [await makeWorkspace(), await makeWorkspace()];
    const seen = await inWorkspace(one.admin, (db) => db.member.findMany({ select: { workspaceId: true } }));
    expect(seen).toHaveLength(5);
    expect(new Set(seen.map((m) => m.workspaceId))).toEqual(new Set([one.workspaceId]));
    expect(two.workspaceId).not.toBe(one.workspaceId);
  });

  it("refuses a statement outside a transaction", async () => {
    await expect(database().member.findMany()).rejects.toThrow();
  });

  it("refuses a transaction that names no workspace", async () => {
    await expect(database().$transaction((db) => db.member.findMany())).rejects.toThrow(/named a workspace/);
  });

  it("does not let a workspace write a row of another", async () => {
    const [one, two] = [await makeWorkspace(), await makeWorkspace()];
    const intrusion = inWorkspace(one.admin, (db) =>
      db.team.create({ data: { workspaceId: two.workspaceId, name: "Intruders" } }),
    );
    await expect(intrusion).rejects.toThrow(/row-level security/);
  });

  it("hides tenant rows from the door across workspaces, and identity from the door into one", async () => {
    const { admin } = await makeWorkspace();
    await expect(acrossWorkspaces((db) => db.member.findMany())).rejects.toThrow();
    expect(await inWorkspace(admin, (db) => db.sandboxMessage.count())).toBe(0);
  });

  it("takes an instant for the same instant whatever zone the server keeps", async () => {
    const { admin } = await makeWorkspace();
    const newYear = new Date("2026-01-01T00:00:00Z");
    const seconds = await inWorkspace(
      admin,
      (db) =>
        db.$queryRaw<{ at: number }[]>`select extract(epoch from ${newYear}::timestamptz)::float8 as at`,
    );
    expect(seconds).toEqual([{ at: newYear.getTime() / 1000 }]);
  });
});
