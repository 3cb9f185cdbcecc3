import { senderTestMail } from "@/emails/sender-test";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { UnreadableSecret } from "@/lib/platform/sealed-secret";
import type { Sender } from "@/prisma/generated/client";
import { ensureSender } from "./ensure-sender";
import type { Finding } from "./finding";
import { OAUTH_PROVIDERS } from "./oauth-provider";
import { readDkimKey } from "./read-dkim-key";
import { type Surroundings, senderServer } from "./sender-server";
import { tryMailServer } from "./try-mail-server";

type Circumstances = { readonly now?: Date; readonly limitMs?: number; readonly surroundings?: Surroundings };

/** Sends one message through the workspace's sender to the member who asks, also while it is paused, and keeps in sentences how each step went. */
export async function testSender(
  actor: Actor,
  { now = new Date(), limitMs, surroundings }: Circumstances = {},
): Promise<Finding[]> {
  authorize(actor, "sender:configure");
  const asked = await inWorkspace(actor, (db) => readTrial(db, actor));
  const findings = await attempt(asked, { limitMs, surroundings });

  const { workspaceId, id, generation } = asked.sender;
  await inWorkspace(actor, (db) =>
    // Not where the sender was changed meanwhile: the sentences would be about another one.
    db.sender.updateMany({
      where: { workspaceId, id, generation },
      data: { testedAt: now, testFindings: findings },
    }),
  );
  return findings;
}

async function readTrial(db: Db, { workspaceId, memberId }: Actor) {
  const sender = await ensureSender(db, workspaceId);
  const { email, name, workspace } = await db.member.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: memberId } },
    select: { email: true, name: true, workspace: { select: { name: true } } },
  });
  return { sender, to: { name, address: email }, firm: workspace.name };
}

type Trial = Awaited<ReturnType<typeof readTrial>>;

async function attempt({ sender, to, firm }: Trial, circumstances: Omit<Circumstances, "now">) {
  const { limitMs, surroundings } = circumstances;
  const facts = { ...placeOf(sender), from: fromAddress(sender), to: to.address };
  const mail = await senderTestMail({ firm, server: facts.server });
  try {
    return await tryMailServer(
      {
        server: senderServer(sender, surroundings),
        dkim: readDkimKey(sender),
        facts,
        message: {
          ...mail,
          from: { name: sender.fromName ?? firm, address: facts.from },
          to,
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
        },
      },
      limitMs ? { limitMs } : {},
    );
  } catch (error) {
    if (!(error instanceof UnreadableSecret)) throw error;
    return [UNREADABLE];
  }
}

const UNREADABLE: Finding = {
  check: "signIn",
  level: "bad",
  sentence: "The stored password or key cannot be read, because the installation's SECRET was changed.",
  advice: "Enter it again.",
};

function fromAddress({ kind, fromAddress }: Sender) {
  return (kind === "house" ? null : fromAddress) ?? env().MAIL_FROM;
}

function placeOf({ kind, host, port }: Sender) {
  switch (kind) {
    case "house":
      return { server: "the installation's mail server", port: null, provider: "" };
    case "smtp":
      return { server: host ?? "", port, provider: "" };
    case "microsoft":
    case "google": {
      const { host: server, port: atPort, name: provider } = OAUTH_PROVIDERS[kind];
      return { server, port: atPort, provider };
    }
  }
}
