import { startClock } from "@/lib/platform/start-clock";
import { tendCampaigns } from "./tend-campaigns";

const EVERY_MS = 1_000;

type Clock = {
  readonly everyMs?: number;
  /** The only workspaces to look after, by default all. */
  readonly only?: readonly string[];
};

/** Begins, closes, finishes and repeats campaigns when their time has come, for as long as the process lives. The returned function stops it after the running round. */
export function startCampaignClock({ everyMs = EVERY_MS, only }: Clock = {}) {
  return startClock({ name: "the campaign clock", everyMs, round: () => tendCampaigns({ only }) });
}
