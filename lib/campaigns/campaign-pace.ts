const MINUTE_MS = 60_000;

type Tempo = {
  /** Mails that were sent in the minute before `now`. */
  readonly sentLastMinute: number;
  readonly waiting: number;
  readonly launchedAt: Date;
  readonly now: Date;
};

export type CampaignPace = {
  /** Mails a minute; under a minute after the launch, measured over the time since then. */
  readonly perMinute: number;
  /** When the last mail would be out at this pace; null when none went out lately. */
  readonly doneAt: Date | null;
};

/** How fast a campaign is being sent, and when it would be done if it went on like this. */
export function campaignPace({ sentLastMinute, waiting, launchedAt, now }: Tempo): CampaignPace {
  const measuredMs = Math.min(MINUTE_MS, Math.max(1000, now.getTime() - launchedAt.getTime()));
  const perMs = sentLastMinute / measuredMs;
  return {
    perMinute: Math.round(perMs * MINUTE_MS),
    doneAt: perMs > 0 ? new Date(now.getTime() + waiting / perMs) : null,
  };
}
