import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { TrainingView } from "@/components/playbooks/training-view";
import { PageHeader } from "@/components/ui/page-header";
import { getGestureRules } from "@/lib/gestures/queries";
import { listPlaybooks } from "@/lib/playbooks/queries";
import { listPromises } from "@/lib/recovery/list-promises";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";

export const metadata: Metadata = { title: "What is expected of whom · Recovery" };

export default async function TrainingPage() {
  const actor = await requireActor();
  const { used } = await listPlaybooks(actor);
  const { name, followUpAfterDays } = await getWorkspaceSettings(actor);
  return (
    <>
      <PageHeader
        title="What is expected of whom"
        breadcrumbs={[
          { label: "Recovery", href: "/recovery" },
          { label: "Playbooks", href: "/recovery/playbooks" },
        ]}
        description={`How ${name} makes good when a client was let down. It shows what is settled now, and prints well.`}
      />
      <TrainingView
        playbooks={used}
        promises={await listPromises(actor)}
        followUpAfterDays={followUpAfterDays}
        gestures={await getGestureRules(actor)}
      />
    </>
  );
}
