import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { CAMPAIGN_STATE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { CampaignState } from "@/prisma/generated/enums";
import { momentWords } from "./moment-words";

type Props = {
  campaign: {
    name: string;
    state: CampaignState;
    startsAt: Date | null;
    launchedAt: Date | null;
    closesAt: Date | null;
    surveyVersion: { number: number; survey: { id: string; name: string } };
  };
  now: Date;
  timeZone: string;
  action?: ReactNode;
};

/** The head of a campaign's page: its state, what it sends, since when and until when. */
export function CampaignFacts({ campaign, now, timeZone, action }: Props) {
  const { name, state, startsAt, launchedAt, closesAt, surveyVersion } = campaign;
  const { survey, number } = surveyVersion;
  return (
    <PageHeader
      title={name}
      breadcrumbs={[{ label: "Campaigns", href: "/campaigns" }]}
      action={action}
      description={
        <>
          {CAMPAIGN_STATE_NAME[state]} ·{" "}
          <TextLink href={`/surveys/${survey.id}`} size="xs" underline="always">
            <bdi>{survey.name}</bdi>, version {number}
          </TextLink>
          {!launchedAt &&
            startsAt &&
            state === "scheduled" &&
            ` · starts ${momentWords(startsAt, now, timeZone)}`}
          {launchedAt && (
            <>
              {" · launched "}
              <DateText at={launchedAt} now={now} timeZone={timeZone} />
            </>
          )}
          {closesAt && (
            <>
              {closesAt < now ? " · took answers until " : " · takes answers until "}
              <DateText at={closesAt} now={now} timeZone={timeZone} />
            </>
          )}
        </>
      }
    />
  );
}
