import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countAsked } from "@/lib/campaigns/count-asked";
import { sumInvitations } from "@/lib/campaigns/invitation-sum";
import { startOfDay } from "@/lib/platform/calendar-day";
import { inWorkspace } from "@/lib/platform/database/door";
import { lastMonths, monthsOf, monthsTouched, type Period, periodBefore } from "@/lib/platform/period";
import { type NpsCounts, nps, npsInterval } from "@/lib/scoring/nps";
import { answeredOfDelivered, responseRate } from "@/lib/scoring/rates";
import { sampleReading } from "@/lib/scoring/sample";
import { Outcome } from "@/prisma/generated/enums";
import { callToday } from "./call-today";
import { countNpsMonths } from "./count-nps-months";
import { countOpenCases } from "./count-open-cases";
import { countOutcomes } from "./count-outcomes";
import { listCallCandidates } from "./list-call-candidates";
import { measureCoverage } from "./measure-coverage";
import { measureRevenueAtRisk } from "./measure-revenue-at-risk";
import { measureSpeed } from "./measure-speed";
import { answersOf, poolCounts } from "./nps-counts";
import { type OverviewInput, overviewSchema } from "./schema";
import { summarySentence } from "./summary-sentence";

/** The trend shows a year, and more where the figures look back further: whoever is counted is drawn. */
const LEAST_TREND_MONTHS = 12;

/**
 * The figures of the overview over the last months, twelve unless given: confirmed, active NPS answers only, on
 * the workspace's calendar. Each figure comes with its counts.
 */
export function getOverview(actor: Actor, input: OverviewInput = {}, now = new Date()) {
  authorize(actor, "insight:read");
  const { months } = overviewSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const workspace = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: {
        name: true,
        timeZone: true,
        currency: true,
        coverageThreshold: true,
        npsTarget: true,
        isDemo: true,
      },
    });
    const { timeZone } = workspace;
    const period = lastMonths(months, now, timeZone);
    const before = periodBefore(period);
    const trend = lastMonths(Math.max(LEAST_TREND_MONTHS, months), now, timeZone);
    const today = period.toOn;
    const since = startOfDay(period.fromOn, timeZone);

    const isInPeriod = ({ month }: { month: string }) => month >= period.fromOn.slice(0, 7);
    const trendCounts = await countNpsMonths(db, workspaceId, trend);
    const counts = poolCounts(trendCounts.filter(isInPeriod));
    const countsBefore = poolCounts(await countNpsMonths(db, workspaceId, before));
    const coverage = await measureCoverage(db, workspaceId, since);
    const asked = await countAsked(db, workspaceId, since);
    const invitations = sumInvitations(asked.values());
    const cases = await countOpenCases(db, workspaceId, now, timeZone);
    const speed = await measureSpeed(db, workspaceId, since, now);
    const closings = await countOutcomes(db, workspaceId, startOfDay(trend.fromOn, timeZone), timeZone);
    const revenueAtRisk = await measureRevenueAtRisk(db, workspaceId, today);
    const candidates = await listCallCandidates(db, { workspaceId, today, now, timeZone });

    return {
      workspace,
      period,
      before,
      headline: {
        ...scoreOf(counts),
        before: scoreOf(countsBefore),
        sentence: summarySentence(counts, countsBefore, monthsTouched(period)),
        reading: sampleReading(answersOf(counts)),
        /** Whether enough of the accounts were heard for the score to speak for the firm's clients; null when there are none. */
        isRepresentative:
          coverage.accounts.share === null ? null : coverage.accounts.share >= workspace.coverageThreshold,
      },
      responseRate: {
        ...invitations,
        rate: responseRate(invitations),
        ofDelivered: answeredOfDelivered(invitations),
      },
      coverage,
      trend: trendOf(trend, trendCounts, closings),
      cases,
      recovery: { ...speed, outcomes: outcomesOf(closings.filter(isInPeriod)) },
      revenueAtRisk,
      callToday: callToday(candidates, now, timeZone),
    };
  });
}

export type Overview = Awaited<ReturnType<typeof getOverview>>;

/** How far a new workspace has come on the way to its first answer. */
export function getFirstSteps(actor: Actor) {
  authorize(actor, "insight:read");
  const workspaceId = actor.workspaceId;
  return inWorkspace(actor, async (db) => {
    const contacts = await db.contact.count({ where: { workspaceId } });
    const surveys = await db.survey.count({ where: { workspaceId, kind: { not: "follow_up" } } });
    const launched = await db.campaign.findFirst({
      where: { workspaceId, launchedAt: { not: null } },
      select: { id: true, name: true },
      orderBy: { launchedAt: "desc" },
    });
    const answer = await db.response.findFirst({
      where: { workspaceId, counts: true },
      select: { id: true },
    });
    return { contacts, surveys, launched, hasAnswers: answer !== null };
  });
}

export type FirstSteps = Awaited<ReturnType<typeof getFirstSteps>>;

function scoreOf(counts: NpsCounts) {
  return { counts, n: answersOf(counts), nps: nps(counts), interval: npsInterval(counts) };
}

type Closing = { readonly month: string; readonly outcome: Outcome; readonly cases: number };

function trendOf(
  period: Period,
  counted: readonly (NpsCounts & { month: string })[],
  closings: readonly Closing[],
) {
  return monthsOf(period).map((month) => ({
    month,
    ...scoreOf(poolCounts(counted.filter((one) => one.month === month))),
    recovered: closings.find((one) => one.month === month && one.outcome === "recovered")?.cases ?? 0,
  }));
}

function outcomesOf(closings: readonly Closing[]) {
  const count = (outcome: Outcome) =>
    closings.filter((one) => one.outcome === outcome).reduce((sum, { cases }) => sum + cases, 0);
  const byKind = Object.fromEntries(Object.values(Outcome).map((kind) => [kind, count(kind)]));
  const closed = closings.reduce((sum, { cases }) => sum + cases, 0);
  return { closed, byKind: byKind as Record<Outcome, number> };
}
