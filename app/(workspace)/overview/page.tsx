import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { NpsTrend } from "@/components/charts/nps-trend";
import { AccountsAtRisk } from "@/components/insight/accounts-at-risk";
import { CallToday } from "@/components/insight/call-today";
import { figureLinks, monthLinks } from "@/components/insight/figure-links";
import { FirstSteps } from "@/components/insight/first-steps";
import { Headline } from "@/components/insight/headline";
import { LoopHealth } from "@/components/insight/loop-health";
import { PeriodSwitch } from "@/components/insight/period-switch";
import { Reach } from "@/components/insight/reach";
import { TrademarkLine } from "@/components/insight/trademark-line";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { getFirstSteps, getOverview, type Overview } from "@/lib/insight/queries";
import { overviewSchema } from "@/lib/insight/schema";

export const metadata: Metadata = { title: "Overview" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OverviewPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const steps = await getFirstSteps(actor);
  if (!steps.hasAnswers) {
    return (
      <>
        <PageHeader title="Overview" />
        <FirstSteps
          steps={steps}
          canImport={isAllowed(actor.role, "account:import")}
          canAsk={isAllowed(actor.role, "campaign:edit")}
        />
      </>
    );
  }

  const { months } = overviewSchema.parse(await searchParams);
  const overview = await getOverview(actor, { months }, now);
  const { workspace, revenueAtRisk } = overview;
  const links = figureLinks(overview);
  return (
    <>
      <PageHeader title="Overview" action={<PeriodSwitch months={months} />} />
      <Headline overview={overview} links={links} />
      <Section id="trend" title={`Last ${overview.trend.length} months`}>
        <NpsTrend points={trendPoints(overview)} target={workspace.npsTarget} />
      </Section>
      <Section id="recovery" title="Recovery">
        <LoopHealth overview={overview} links={links} />
      </Section>
      <Section id="calls" title="Call today">
        <CallToday calls={overview.callToday} />
      </Section>
      <Section id="reach" title="Who was heard">
        <Reach overview={overview} links={links} />
      </Section>
      {revenueAtRisk.accountCount > 0 && (
        <Section
          id="at-risk"
          title="Revenue at risk"
          words={atRiskWords(revenueAtRisk)}
          action={links.revenueAtRisk && <TextLink href={links.revenueAtRisk}>Show all in the list</TextLink>}
        >
          <AccountsAtRisk
            accounts={revenueAtRisk.accounts}
            currency={workspace.currency}
            now={now}
            timeZone={workspace.timeZone}
          />
        </Section>
      )}
      <TrademarkLine />
    </>
  );
}

function trendPoints({ trend }: Overview) {
  return trend.map((point) => {
    const { month, nps, interval, n, recovered } = point;
    const [low, high] = interval ?? [null, null];
    const links = monthLinks(point);
    return { month, nps, low, high, n, recovered, href: links.answers, recoveredHref: links.recovered };
  });
}

function atRiskWords({ accountCount, accounts, withinDays }: Overview["revenueAtRisk"]) {
  const all = `Accounts with an open case from an unhappy answer that renew within ${withinDays} days.`;
  return accounts.length < accountCount ? `${all} The next ${accounts.length} of ${accountCount}.` : all;
}
