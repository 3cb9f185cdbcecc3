import { expect, test, vi } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { writeObservations } from "@/lib/responses/record-observation";
import { makeAskedContact, openLink } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";

vi.mock("@/lib/responses/note-scanned", () => ({
  noteScanned: () => Promise.reject(new Error("The domain is locked.")),
}));

test("what was seen is kept though nothing can be learned from it", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const { link } = await makeAskedContact(workspace);
  await openLink(link, { score: "9" });
  await writeObservations();
  const kept = await inWorkspace(workspace.admin, (db) =>
    db.observation.findMany({ where: { workspaceId } }),
  );
  expect(kept).toMatchObject([{ kind: "look", score: 9 }]);
});
