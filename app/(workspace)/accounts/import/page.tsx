import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { ImportHelp } from "@/components/accounts/import-help";
import { ImportUpload } from "@/components/accounts/import-upload";
import { ImportsTable } from "@/components/accounts/imports-table";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { listImports } from "@/lib/accounts/imports/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";

const TITLE = "Import contacts";

export const metadata: Metadata = { title: TITLE };

export default async function ImportPage() {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "account:import")) return <NotAllowed title={TITLE} />;
  const imports = await listImports(actor);
  const { timeZone } = await getWorkspaceSettings(actor);
  return (
    <>
      <PageHeader
        title={TITLE}
        breadcrumbs={[{ label: "Accounts", href: "/accounts" }]}
        description={
          <a href="/sample-contacts.csv" download>
            Download a sample to fill in
          </a>
        }
      />
      <ImportUpload />
      {imports.length > 0 && (
        <Section id="earlier" title="Earlier imports">
          <ImportsTable imports={imports} now={new Date()} timeZone={timeZone} />
        </Section>
      )}
      <ImportHelp />
    </>
  );
}
