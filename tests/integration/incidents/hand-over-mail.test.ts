import { expect, test, vi } from "vitest";
import { claimIncidentMail } from "@/lib/incidents/claim-incident-mail";
import { handOverMail } from "@/lib/incidents/hand-over-mail";
import { sendMessage } from "@/lib/incidents/send-message";
import { writeMessage } from "@/lib/incidents/write-message";
import { database } from "@/lib/platform/database/client";
import { inWorkspace } from "@/lib/platform/database/door";
import { daysAfter } from "@/tests/factories/case";
import { makeOpenIncident } from "@/tests/factories/incident";
import { makeWorkspace } from "@/tests/factories/workspace";

test.each([
  ["the mail", 0],
  ["the sender", 1],
])(
  "a mail that no server was offered, as the database was busy when %s was read, waits again and is not taken for one nobody knows of",
  async (_, before) => {
    const { lead, workspaceId } = await makeWorkspace();
    const { incidentId } = await makeOpenIncident(lead, 1);
    const stage = "first_word" as const;
    const words = { subject: "We were down", text: "Dear {first name}, we were down." };
    await writeMessage(lead, { incidentId, stage, ...words, revision: 0 });
    const at = daysAfter(1);
    await sendMessage(lead, { incidentId, stage, revision: 1 }, at);
    const { id: messageId } = await inWorkspace(lead, (db) =>
      db.incidentMessage.findFirstOrThrow({ where: { workspaceId }, select: { id: true } }),
    );
    const mail = await claimIncidentMail({ workspaceId, messageId }, at);
    if (!mail) throw new Error("no mail was claimed");
    const busy = Object.assign(new Error("Transaction API error"), { code: "P2028" });
    const open = database().$transaction.bind(database());
    const opening = vi.spyOn(database(), "$transaction");
    for (let i = 0; i < before; i += 1) opening.mockImplementationOnce(open as never);
    opening.mockRejectedValueOnce(busy);
    await expect(handOverMail(mail, at))
      .rejects.toBe(busy)
      .finally(() => opening.mockRestore());

    const mails = await inWorkspace(lead, (db) => db.incidentMail.findMany({ where: { workspaceId } }));
    expect(mails).toMatchObject([{ state: "waiting", words: null, tries: 0 }]);
  },
);
