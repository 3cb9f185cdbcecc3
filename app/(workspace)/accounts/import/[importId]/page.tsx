import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { ImportStatus } from "@/components/accounts/import-status";
import { DateText } from "@/components/ui/date-text";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getImport } from "@/lib/accounts/imports/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { confirmImportAction, discardImportAction } from "../actions";

const TITLE = "Import";

export const metadata: Metadata = { title: TITLE };

type Props = { params: Promise<{ importId: string }> };

export default async function ImportStatusPage({ params }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "account:import")) return <NotAllowed title={TITLE} />;
  const contactImport = await orNotFound(getImport(actor, (await params).importId));
  const { timeZone } = await getWorkspaceSettings(actor);
  return (
    <>
      <PageHeader
        title={contactImport.fileName}
        breadcrumbs={[
          { label: "Accounts", href: "/accounts" },
          { label: "Import contacts", href: "/accounts/import" },
        ]}
        description={
          <>
            {wholeNumber(contactImport.rowsTotal)} {contactImport.rowsTotal === 1 ? "row" : "rows"}, uploaded{" "}
            <DateText at={contactImport.createdAt} now={new Date()} timeZone={timeZone} />
          </>
        }
      />
      <ImportStatus
        contactImport={contactImport}
        confirm={confirmImportAction}
        discard={discardImportAction}
      />
    </>
  );
}
