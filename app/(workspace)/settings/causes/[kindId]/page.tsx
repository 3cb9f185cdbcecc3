import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { CauseForm } from "@/components/causes/cause-form";
import { CauseList } from "@/components/causes/cause-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { getKind, listRootCauses } from "@/lib/causes/queries";
import {
  addCauseAction,
  archiveCauseAction,
  arrangeCausesAction,
  changeCauseAction,
  restoreCauseAction,
} from "../actions";

type Props = { params: Promise<{ kindId: string }> };

const ACTIONS = {
  add: addCauseAction,
  change: changeCauseAction,
  arrange: arrangeCausesAction,
  archive: archiveCauseAction,
  restore: restoreCauseAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await orNotFound(getKind(await requireActor(), (await params).kindId));
  return { title: `${name} · Causes` };
}

export default async function KindPage({ params }: Props) {
  const actor = await requireActor();
  const kind = await orNotFound(getKind(actor, (await params).kindId));
  const canEdit = isAllowed(actor.role, "cause:edit") && !kind.archivedAt;
  const kinds = canEdit ? await listRootCauses(actor) : [];
  return (
    <>
      <PageHeader
        title={kind.name}
        breadcrumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Causes", href: "/settings/causes" },
        ]}
        description={kind.archivedAt ? "Archived: neither the kind nor its causes are offered." : undefined}
      />
      {kind.children.length > 0 ? (
        <CauseList
          label={`Causes of the kind ${kind.name}`}
          causes={kind.children}
          kindId={kind.id}
          kinds={kinds}
          actions={canEdit ? ACTIONS : null}
        />
      ) : (
        <EmptyState title="No causes yet.">
          Until there are some, the kind itself is offered as a cause.
        </EmptyState>
      )}
      {canEdit && (
        <Section id="add" title="Add a cause">
          <CauseForm action={ACTIONS.add} kindId={kind.id} />
        </Section>
      )}
    </>
  );
}
