import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { BounceReports } from "@/components/bounces/bounce-reports";
import { ButtonForm } from "@/components/senders/button-form";
import { FindingList } from "@/components/senders/finding-list";
import { SenderForm } from "@/components/senders/sender-form";
import { SenderState } from "@/components/senders/sender-state";
import { Signature } from "@/components/senders/signature";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { DateText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { getBounceReports } from "@/lib/bounces/queries";
import { getSenderSettings } from "@/lib/senders/queries";
import { SenderKind } from "@/prisma/generated/enums";
import {
  checkDnsAction,
  configureBounceReportsAction,
  configureSenderAction,
  createDkimKeyAction,
  resumeSenderAction,
  testSenderAction,
} from "./actions";

export const metadata: Metadata = { title: "Sender" };

type Props = { searchParams: Promise<{ kind?: string | string[]; reports?: string | string[] }> };

export default async function SenderPage({ searchParams }: Props) {
  const actor = await requireActor();
  const head = (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/sender" />
    </>
  );
  if (!isAllowed(actor.role, "sender:configure")) {
    return (
      <>
        {head}
        <Text c="dimmed">How mail goes out is for an admin of your workspace to see and to change.</Text>
      </>
    );
  }

  const now = new Date();
  const sender = await getSenderSettings(actor);
  const { timeZone, testedAt, dnsCheckedAt } = sender;
  const { kind: asked, reports: askedReports } = await searchParams;
  const kind = Object.values(SenderKind).find((one) => one === asked) ?? sender.kind;
  return (
    <>
      {head}
      <SenderState sender={sender} resume={resumeSenderAction} now={now} timeZone={timeZone} />
      <Section id="way" title="How mail goes out">
        <SenderForm kind={kind} sender={sender} action={configureSenderAction} />
      </Section>
      <Section
        id="test"
        title="Test"
        words={
          testedAt ? (
            <>
              Tested <DateText at={testedAt} now={now} timeZone={timeZone} />.
            </>
          ) : (
            "Sends one message to you, and says step by step how that went."
          )
        }
      >
        <ButtonForm action={testSenderAction} label="Send me a test" />
        {testedAt && <FindingList label="What the test found" findings={sender.testFindings} />}
      </Section>
      {sender.kind !== "house" && (
        <Section
          id="dns"
          title="Domain"
          words={
            dnsCheckedAt ? (
              <>
                Checked <DateText at={dnsCheckedAt} now={now} timeZone={timeZone} />.
              </>
            ) : (
              "Receivers look into the DNS of your domain to tell your mail from forged mail: SPF, DKIM and DMARC."
            )
          }
        >
          <ButtonForm action={checkDnsAction} label="Check DNS" success="DNS is checked." />
          {dnsCheckedAt && <FindingList label="What DNS says" findings={sender.dnsFindings} />}
        </Section>
      )}
      {sender.kind === "smtp" && (
        <Section
          id="signature"
          title="Signature"
          words="A signature (DKIM) proves that a mail comes from your domain and was not changed on its way."
        >
          <Signature sender={sender} create={createDkimKeyAction} />
        </Section>
      )}
      <Section
        id="reports"
        title="Bounces and complaints"
        words="Mail that comes back, and people who report it as unwanted. Whoever delivers your mail can tell us at once."
      >
        <BounceReports
          reports={await getBounceReports(actor)}
          asked={typeof askedReports === "string" ? askedReports : undefined}
          action={configureBounceReportsAction}
          now={now}
        />
      </Section>
    </>
  );
}
