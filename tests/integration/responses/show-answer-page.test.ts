import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { linkId } from "@/lib/platform/link-id";
import { tokenHash } from "@/lib/responses/invitation-token";
import { writeObservations } from "@/lib/responses/record-observation";
import { makeAskedContact, openLink, sendForm, stopByLink } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";

type Found = Awaited<ReturnType<typeof makeWorkspace>>;

const hitsOf = (workspace: Found) =>
  inWorkspace(workspace.admin, (db) =>
    db.observation.findMany({
      where: { workspaceId: workspace.workspaceId },
      orderBy: { id: "asc" },
      select: { kind: true, score: true, userAgent: true },
    }),
  );
const countResponses = (workspace: Found) =>
  inWorkspace(workspace.admin, (db) => db.response.count({ where: { workspaceId: workspace.workspaceId } }));

describe("looking at a link", () => {
  test("answers nothing, however often it is looked at and with whatever scores; every look is noted", async () => {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace);

    await openLink(link, {}, "HEAD");
    for (let score = 0; score <= 10; score += 1) await openLink(link, { score: String(score) });
    await openLink(link);
    await writeObservations();

    expect(await countResponses(workspace)).toBe(0);
    const hits = await hitsOf(workspace);
    expect(hits).toHaveLength(13);
    expect(
      hits
        .map(({ score }) => score)
        .filter((score) => score !== null)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(hits.filter(({ kind }) => kind === "head")).toHaveLength(1);
    expect((await sendForm(link, { score: "9" })).status).toBe(200);
  });

  test("shows the form with the score of the link chosen, whole", async () => {
    const workspace = await makeWorkspace("Meridian & Söhne");
    const { link } = await makeAskedContact(workspace);
    const page = await openLink(link, { score: "3" });

    expect(page.status).toBe(200);
    expect(page.body).toMatch(/name="score" value="3"[^>]* checked/);
    expect(page.body).toContain("Meridian &amp; Söhne");
  });

  test("by HEAD is 200 and empty", async () => {
    const { link } = await makeAskedContact(await makeWorkspace());
    const page = await openLink(link, {}, "HEAD");
    expect([page.status, page.body]).toEqual([200, ""]);
  });

  test.each(["11", "-1", "9.5", "nine"])("with the score %s in the link chooses none", async (score) => {
    const { link } = await makeAskedContact(await makeWorkspace());
    const page = await openLink(link, { score });
    expect(page.status).toBe(200);
    expect(page.body).not.toContain(" checked");
  });

  test("of nobody, of another workspace, or cut short gives the same kind page", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { link } = await makeAskedContact(theirs);
    const token = link.split(".")[1];
    const wrong = [
      `${mine.publicKey}.${token}`,
      `${theirs.publicKey}.1AAAAAAAAAAAAAAAAAAAAAAAAAAA`,
      `nosuchkey1.${token}`,
      link.slice(0, -3),
      "nonsense",
      "..",
      "a".repeat(5_000),
    ];
    const pages = await Promise.all(wrong.map((one) => openLink(one)));
    expect(pages.map(({ status }) => status)).toEqual(wrong.map(() => 404));
    expect(new Set(pages.map(({ body }) => body))).toHaveLength(1);
    for (const one of wrong) expect((await sendForm(one, { score: "0" })).status).toBe(404);
    expect(await countResponses(theirs)).toBe(0);
  });

  test("of a key that was taken out is nobody's, to look at, to answer and to stop", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, publicKey } = workspace;
    const { link } = await makeAskedContact(workspace);
    const token = `2${link.split(".")[1]?.slice(1)}`;
    await inWorkspace(workspace.admin, (db) =>
      db.invitation.updateMany({ where: { workspaceId }, data: { tokenHash: tokenHash(token) } }),
    );
    const taken = linkId(publicKey, token);
    const nobodys = await openLink(linkId(publicKey, `1${token.slice(1)}`));
    const looks = [await openLink(taken), await openLink(taken, { score: "0" })];
    expect(looks.map(({ status, body }) => [status, body])).toEqual([
      [404, nobodys.body],
      [404, nobodys.body],
    ]);
    expect((await sendForm(taken, { score: "0" })).status).toBe(404);
    expect((await stopByLink(taken)).status).toBe(404);
    expect(await countResponses(workspace)).toBe(0);
  });

  test.each(["expiresAt", "revokedAt"] as const)(
    "that ended (%s) says so and takes no answer",
    async (field) => {
      const workspace = await makeWorkspace();
      const { workspaceId } = workspace;
      const { link } = await makeAskedContact(workspace);
      await inWorkspace(workspace.admin, (db) =>
        db.invitation.updateMany({ where: { workspaceId }, data: { [field]: new Date(Date.now() - 1_000) } }),
      );
      expect((await openLink(link)).status).toBe(410);
      expect((await sendForm(link, { score: "0" })).status).toBe(410);
      expect(await countResponses(workspace)).toBe(0);
    },
  );

  test("that was answered is thanked for, and shows the answer to the browser that gave it only", async () => {
    const { link } = await makeAskedContact(await makeWorkspace());
    const { nonce } = await openLink(link);
    const sent = await sendForm(link, { score: "7", comment: "only mine", nonce });

    const elsewhere = await openLink(link);
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.body).toContain("already answered");
    expect(elsewhere.body).not.toContain("<form");
    expect(elsewhere.body).not.toContain("only mine");

    const here = await openLink(link, { cookie: sent.cookie });
    expect(here.body).toContain("only mine");
    expect(here.body).toMatch(/value="7"[^>]* checked/);
  });
});
