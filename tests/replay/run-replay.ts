import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { workOff } from "@/lib/platform/jobs";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { recoveryJobs } from "@/lib/recovery/jobs";
import { makeWorkspace } from "@/tests/factories/workspace";
import { replayVerbatims } from "./replay-verbatims";
import { startRespondentServer } from "./respondent-server";
import type { Verbatim } from "./telco-verbatims";

/** Replays rows through import, campaign, SMTP, HTTP and the job queue, and returns what then stands in the database. */
export async function runReplay(rows: readonly Verbatim[]) {
  const port = await freePort();
  const sandbox = await startSandboxSmtp({ host: "127.0.0.1", port: 0 });
  process.env.APP_URL = `http://127.0.0.1:${port}`;
  process.env.SANDBOX_SMTP_PORT = String(sandbox.port);
  const stopServer = await startRespondentServer(port);
  const stopJobs = await workOff(recoveryJobs);
  try {
    const { admin: actor, manager, workspaceId } = await makeWorkspace("Replay");
    const { email: managerEmail } = await inWorkspace(actor, (db) =>
      db.member.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: manager.memberId } } }),
    );
    const smtpUrl = `smtp://127.0.0.1:${sandbox.port}?ignoreTLS=true`;
    const { campaignId, mailed } = await replayVerbatims(rows, { actor, managerEmail, smtpUrl });
    return { actor, manager, managerEmail, campaignId, mailed };
  } finally {
    await stopJobs();
    await stopServer();
    await sandbox.stop();
  }
}
