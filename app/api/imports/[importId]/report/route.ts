import { currentActor } from "@/app/_server/require-actor";
import { importReport } from "@/lib/accounts/import-report";
import { listImportProblems } from "@/lib/accounts/imports/queries";
import { DomainError } from "@/lib/platform/errors";

type Context = { params: Promise<{ importId: string }> };

/** What was wrong with an import, as a CSV file. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await currentActor();
  if (!actor) return refuse(401, "You are signed out. Sign in again, then download the report once more.");
  try {
    const { problems } = await listImportProblems(actor, (await params).importId);
    return new Response(importReport(problems), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="import-report.csv"',
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return refuse(error.status, error.message);
    throw error;
  }
}

function refuse(status: number, sentence: string) {
  return new Response(sentence, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
