import { Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { CopyText } from "@/components/senders/copy-text";
import { DateText } from "@/components/ui/date-text";
import { FactList } from "@/components/ui/fact-list";
import { PageTabs } from "@/components/ui/page-tabs";
import type { BounceReportsView } from "@/lib/bounces/queries";
import { MailProvider } from "@/prisma/generated/enums";
import classes from "./bounce-reports.module.css";
import { ProviderForm } from "./provider-form";
import { EVENT_STATE_WORDS, PROVIDER_NAME, PROVIDER_STEP } from "./provider-words";

type Props = {
  reports: BounceReportsView;
  /** The provider that is looked at, as the URL names it. */
  asked: string | undefined;
  action: FormAction;
  now: Date;
};

const hrefOf = (provider: MailProvider | "none") => `/settings/sender?reports=${provider}#reports`;

/** Which mail provider reports bounces and complaints, where to, and what it reported last. */
export function BounceReports({ reports, asked, action, now }: Props) {
  const provider =
    asked === "none"
      ? "none"
      : (Object.values(MailProvider).find((one) => one === asked) ?? reports.provider ?? "none");
  const tabs = [
    { href: hrefOf("none"), name: "None" },
    ...Object.values(MailProvider).map((one) => ({ href: hrefOf(one), name: PROVIDER_NAME[one] })),
  ];
  return (
    <>
      <div className={classes.facts}>
        <Facts reports={reports} now={now} />
      </div>
      <PageTabs label="Who reports bounces" tabs={tabs} current={hrefOf(provider)} keepsPlace />
      {provider !== "none" && (
        <div className={classes.address}>
          <Text c="dimmed" maw="44rem" mb="xs">
            {PROVIDER_STEP[provider]}
          </Text>
          <div className={classes.line}>
            <code className={classes.url}>{reports.addresses[provider]}</code>
            <CopyText label="Copy the address" value={reports.addresses[provider]} />
          </div>
        </div>
      )}
      <ProviderForm
        key={`${provider} ${reports.generation}`}
        provider={provider}
        reports={reports}
        action={action}
      />
    </>
  );
}

function Facts({
  reports: { provider, lastEvent, timeZone, inboundDomain },
  now,
}: Pick<Props, "reports" | "now">) {
  const facts = [
    { term: "Reports come from", fact: provider ? PROVIDER_NAME[provider] : "No provider" },
    {
      term: "Last report",
      fact: lastEvent ? <DateText at={lastEvent.receivedAt} now={now} timeZone={timeZone} /> : "None yet",
      help: lastEvent && (lastEvent.note ?? EVENT_STATE_WORDS[lastEvent.state]),
    },
    {
      term: "Bounces by mail",
      fact: inboundDomain ? `Come to ${inboundDomain}` : "Are not taken in",
      help: inboundDomain
        ? undefined
        : "Whoever runs this installation can set INBOUND_DOMAIN and INBOUND_SMTP_PORT.",
    },
  ];
  return <FactList facts={facts} />;
}
