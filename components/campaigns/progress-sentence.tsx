import { VisuallyHidden } from "@mantine/core";
import { CAMPAIGN_STATE_NAME } from "@/components/ui/stage-name";
import type { CampaignPace } from "@/lib/campaigns/campaign-pace";
import type { CampaignProgress } from "@/lib/campaigns/count-campaign";
import { percent } from "@/lib/scoring/format";
import type { CampaignState } from "@/prisma/generated/enums";
import classes from "./progress-sentence.module.css";
import { progressWords } from "./progress-words";

type Props = {
  campaign: { state: CampaignState; closesAt: Date | null; progress: CampaignProgress };
  pace: CampaignPace;
  isSenderPaused: boolean;
  now: Date;
  timeZone: string;
};

/** What is going on, for the eye at every moment; read out only when the state or a quarter of the way changes. */
export function ProgressSentence({ campaign, ...view }: Props) {
  const { state, closesAt, progress } = campaign;
  const { asked, waiting } = progress;
  const quarter = asked > 0 ? Math.floor(((asked - waiting) / asked) * 4) / 4 : 0;
  return (
    <>
      <p className={classes.sentence}>{progressWords({ state, closesAt, progress, ...view })}</p>
      <VisuallyHidden role="status">
        {CAMPAIGN_STATE_NAME[state]}
        {state === "sending" && `, ${percent(quarter)} of the mails are out`}
      </VisuallyHidden>
    </>
  );
}
