import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { LiveCases } from "@/components/live/live-cases";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { TeamApprovals } from "@/components/recovery/team-approvals";
import { TeamChoice } from "@/components/recovery/team-choice";
import { TeamLists, TeamNeeds } from "@/components/recovery/team-lists";
import { TeamMembers } from "@/components/recovery/team-members";
import { TeamSummary } from "@/components/recovery/team-summary";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { getTeam } from "@/lib/recovery/get-team";
import { EVERY_TEAM, teamViewSchema } from "@/lib/recovery/schema";

export const metadata: Metadata = { title: "Team" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TeamPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "team:read")) return <NotAllowed title="Recovery" />;
  const now = new Date();
  const team = await getTeam(actor, teamViewSchema.parse(await searchParams), now);
  const canDecide = isAllowed(actor.role, "gesture:decide");

  return (
    <>
      <PageHeader title="Recovery" />
      <RecoveryTabs current="/recovery/team" role={actor.role} />
      {team.teams.length > 0 && <TeamChoice teams={team.teams} teamId={team.teamId} everyTeam={EVERY_TEAM} />}
      <TeamSummary team={team} />
      <Section
        id="approvals"
        title="Gestures to approve"
        action={canDecide && <TextLink href="/recovery/approvals">Decide on them</TextLink>}
      >
        <TeamApprovals team={team} now={now} />
      </Section>
      <TeamNeeds team={team} now={now} />
      <Section id="workload" title="Workload">
        <TeamMembers team={team} now={now} />
      </Section>
      <TeamLists team={team} now={now} />
      <LiveCases />
    </>
  );
}
