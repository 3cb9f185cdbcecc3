import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { ParetoSwitch } from "@/components/causes/pareto-switch";
import { ParetoTable } from "@/components/causes/pareto-table";
import { paretoWords } from "@/components/causes/pareto-words";
import { ParetoChart } from "@/components/charts/pareto-chart";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { getPareto } from "@/lib/causes/get-pareto";
import { paretoSchema } from "@/lib/causes/schema";

export const metadata: Metadata = { title: "Causes · Recovery" };

const PATH = "/recovery/causes";
/** More bars than these cannot be told apart; the table has the others. */
const MOST_BARS = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecoveryCausesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const choice = paretoSchema.parse(await searchParams);
  const pareto = await getPareto(actor, choice);
  const { measure } = choice;
  return (
    <>
      <PageHeader title="Recovery" />
      <RecoveryTabs current={PATH} role={actor.role} />
      <ParetoSwitch path={PATH} choice={choice} />
      {pareto.bars.length === 0 ? (
        <EmptyState title="No cause was found in this time.">
          Find the cause of a case, and it is counted here.{" "}
          <TextLink href="/settings/causes" underline="always">
            See the causes one can choose from
          </TextLink>
        </EmptyState>
      ) : (
        <>
          <ParetoChart
            points={pareto.bars
              .slice(0, MOST_BARS)
              .map(({ name, cumulative, ...bar }) => ({ name, size: bar[measure], cumulative }))}
            unit={measure === "cases" ? "cases" : pareto.currency}
          />
          <ParetoTable pareto={pareto} measure={measure} />
        </>
      )}
      <Text c="dimmed" size="xs" mt="md" maw="44rem">
        {paretoWords(pareto, measure)}
      </Text>
    </>
  );
}
