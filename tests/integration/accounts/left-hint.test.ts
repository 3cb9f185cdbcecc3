import { beforeEach, describe, expect, test } from "vitest";
import { dismissLeftHint } from "@/lib/accounts/dismiss-left-hint";
import { isLeftHintOpen } from "@/lib/accounts/left-hint-standing";
import { markContactLeft } from "@/lib/accounts/mark-contact-left";
import { getAccount, getContact } from "@/lib/accounts/queries";
import { keepLeftHint } from "@/lib/bounces/keep-left-hint";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeSentMail } from "../../factories/sent-mail";
import { makeWorkspace } from "../../factories/workspace";

const WORDS = "Dana Ruiz no longer works here.";
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let mail: Awaited<ReturnType<typeof makeSentMail>>;

beforeEach(async () => {
  workspace = await makeWorkspace();
  mail = await makeSentMail(workspace.lead);
});

const hear = (text: string) =>
  inWorkspace(workspace, (db) =>
    keepLeftHint(db, {
      workspaceId: workspace.workspaceId,
      deliveryId: mail.deliveryId,
      text,
      now: new Date("2026-03-03T09:30:00Z"),
    }),
  );
const contact = () => getContact(workspace.lead, mail.contact.id);
const input = () => ({ contactId: mail.contact.id });

describe("the hint that a person left", () => {
  test("is shown with the person and in the account's list, and changes nothing by itself", async () => {
    await hear(`Away\n\n${WORDS} Please write to eli@client.example.`);
    const hinted = { state: "active", leftHint: WORDS, successorEmail: "eli@client.example" };
    expect(await contact()).toMatchObject(hinted);
    const { people } = await getAccount(workspace.lead, mail.accountId);
    expect(people).toMatchObject([hinted]);
    expect(people.map(isLeftHintOpen)).toEqual([true]);
  });

  test("once taken for true marks the person as left", async () => {
    await hear(WORDS);
    await markContactLeft(workspace.manager, input());
    const after = await contact();
    expect(after.state).toBe("left");
    expect(isLeftHintOpen(after)).toBe(false);
  });

  test("once dismissed stays so for the same words, and comes back for others", async () => {
    await hear(WORDS);
    await dismissLeftHint(workspace.manager, input());
    expect(await hear(WORDS)).toBe(false);
    expect(isLeftHintOpen(await contact())).toBe(false);
    expect(await contact()).toMatchObject({ state: "active" });

    expect(await hear("Dana has left the company.")).toBe(true);
    expect(isLeftHintOpen(await contact())).toBe(true);
  });

  test("is never decided by whoever may not change contacts, nor from another workspace", async () => {
    await hear(WORDS);
    const stranger = (await makeWorkspace()).lead;
    for (const decide of [markContactLeft, dismissLeftHint]) {
      await expect(decide(workspace.executive, input())).rejects.toThrow("role");
      await expect(decide(stranger, input())).rejects.toThrow("does not exist");
    }
    expect(isLeftHintOpen(await contact())).toBe(true);
  });

  test("leaves it standing that a person asked not to be written to", async () => {
    await inWorkspace(workspace, (db) =>
      db.contact.updateMany({
        where: { workspaceId: workspace.workspaceId },
        data: { state: "unsubscribed" },
      }),
    );
    await markContactLeft(workspace.manager, input());
    expect(await contact()).toMatchObject({ state: "unsubscribed" });
  });
});
