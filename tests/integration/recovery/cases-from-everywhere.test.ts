import { describe, expect, test } from "vitest";
import { readClientCase } from "@/lib/case-pages/read-client-case";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { REACHED_BY } from "@/lib/recovery/reached-by";
import { readQueueRows } from "@/lib/recovery/read-queue-rows";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import type { PassiveCases } from "@/prisma/generated/enums";
import { makeAskedContact, sendForm } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;
type Role = "decision_maker" | "user";

async function answer(workspace: Workspace, role: Role, form: Record<string, string>) {
  const { contactId, link } = await makeAskedContact(workspace, { contact: { role } });
  const page = await sendForm(link, form);
  const opened = await inWorkspace(workspace.admin, (db) =>
    db.recoveryCase.findMany({ where: { workspaceId: workspace.workspaceId, contactId } }),
  );
  return { origins: opened.map(({ origin }) => origin), page };
}

describe("a case opens", () => {
  test.each<[PassiveCases, Role, string, string[]]>([
    ["none", "decision_maker", "It was fine.", []],
    ["decision_makers", "decision_maker", "", ["passive_rule"]],
    ["decision_makers", "user", "It was fine.", []],
    ["with_words", "user", "It was fine.", ["passive_rule"]],
    ["with_words", "decision_maker", "", []],
    ["all", "user", "", ["passive_rule"]],
  ])(
    "for a passive where the rule is %s, of a %s who writes %j: %j",
    async (passiveCases, role, comment, origins) => {
      const workspace = await makeWorkspace();
      await updateWorkspaceSettings(workspace.admin, { passiveCases });
      expect(await answer(workspace, role, { score: "7", comment })).toMatchObject({ origins });
    },
  );

  test("for whoever asks to be contacted, at any score, with a rule for passives or without", async () => {
    const workspace = await makeWorkspace();
    expect(await answer(workspace, "user", { score: "10", contact_me: "yes" })).toMatchObject({
      origins: ["contact_me"],
    });
  });

  test.each(REACHED_BY)("by hand for what reached the firm by %s, and says so", async (reachedBy) => {
    const workspace = await makeWorkspace();
    const { contactId } = await makeAskedContact(workspace);
    const { caseId } = await openCaseByHand(workspace.manager, {
      contactId,
      reachedBy,
      complaint: "No call.",
    });
    const isNeglect = reachedBy === "neglect";
    expect(await getCase(workspace.manager, caseId)).toMatchObject({
      origin: isNeglect ? "neglect" : "by_hand",
      channel: isNeglect ? null : reachedBy,
      stage: "new",
    });
    // What members wrote for themselves is none of the client's words.
    const page = await inWorkspace(workspace.admin, (db) =>
      readClientCase(db, workspace.workspaceId, caseId),
    );
    expect(page?.words).toBe(isNeglect ? null : "No call.");
    const { workspaceId } = workspace;
    const [row] = await inWorkspace(workspace.admin, (db) =>
      readQueueRows(db, { workspaceId, timeZone: "UTC", ids: [caseId] }, new Date()),
    );
    expect(row).toMatchObject(
      isNeglect
        ? { excerpt: null, ownNote: "No call.", notedBy: "Max" }
        : { excerpt: "No call.", ownNote: null },
    );
  });
});
