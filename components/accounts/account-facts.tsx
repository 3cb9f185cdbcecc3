import { DateText } from "@/components/ui/date-text";
import { Metric } from "@/components/ui/metric";
import { Money } from "@/components/ui/money";
import { StatLine } from "@/components/ui/stat-line";
import type { getAccount } from "@/lib/accounts/queries";
import { SilenceText } from "./silence-text";

type Props = {
  account: Awaited<ReturnType<typeof getAccount>>;
  now: Date;
  /** The workspace's currency, for an account that names none. */
  currency: string;
};

/** What is at stake with an account: silence, people, open cases, revenue, renewal. */
export function AccountFacts({ account, now, currency }: Props) {
  const { id, silentMonths, lastHeardAt, revenue, renewalOn, clientSince, timeZone, cases, _count } = account;
  const openCases = cases.filter(({ stage }) => stage !== "closed").length;
  return (
    <StatLine>
      <Metric
        label="Silence"
        value={<SilenceText months={silentMonths} />}
        hint="Since the last answer of anyone there, to any survey, in whole months."
        note={
          lastHeardAt && (
            <>
              last heard <DateText at={lastHeardAt} now={now} timeZone={timeZone} />
            </>
          )
        }
      />
      <Metric
        label="Contacts"
        value={_count.contacts}
        hint="Everyone we know there, also those who left or asked not to be written to."
        href={`/accounts/people?accountId=${id}`}
      />
      <Metric
        label="Open cases"
        value={openCases}
        hint="Recovery cases of this account that are not closed."
        href={openCases > 0 ? `/recovery?scope=all&accountId=${id}` : undefined}
      />
      <Metric
        label="Yearly revenue"
        value={
          revenue === null ? "Unknown" : <Money amount={revenue} currency={account.currency ?? currency} />
        }
        hint="What the account brings in a year, as entered or imported."
      />
      <Metric
        label="Renewal"
        value={renewalOn ? <DateText on={renewalOn} now={now} timeZone={timeZone} /> : "Unknown"}
        hint="The day on which the contract renews or ends."
      />
      <Metric
        label="Client since"
        value={clientSince ? clientSince.toISOString().slice(0, 4) : "Unknown"}
        hint="The year in which the firm began to work for this account."
      />
    </StatLine>
  );
}
