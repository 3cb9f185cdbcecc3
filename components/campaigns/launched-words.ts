import { agreeing, countWords } from "@/components/ui/count-words";
import { askedOf } from "@/lib/campaigns/invitation-sum";
import type { Launched } from "@/lib/campaigns/queries";
import { longDay } from "@/lib/platform/date-words";
import { percent, wholeNumber } from "@/lib/scoring/format";
import { responseRate } from "@/lib/scoring/rates";

/** What became of the invitations of a stretch of time: "5 campaigns were launched since 1 December 2025. Of 1,061 invitations 566 were answered (53 %)." */
export function launchedWords({ count, total }: Pick<Launched, "count" | "total">, since: string): string {
  const campaigns = `${countWords(count, ["campaign", "campaigns"])} ${agreeing(count, ["was", "were"])} launched since ${longDay(since)}.`;
  const asked = askedOf(total);
  if (count === 0) return campaigns;
  if (asked === 0) return `${campaigns} Nobody has been asked yet.`;
  const { answered } = total;
  const said =
    asked === 1
      ? `One invitation went out, and ${answered === 1 ? "it was answered" : "it was not answered"}`
      : `Of ${wholeNumber(asked)} invitations ${wholeNumber(answered)} ${answered === 1 ? "was" : "were"} answered`;
  return `${campaigns} ${said} (${percent(responseRate(total))}). Those not sent yet, failed or returned are in none of these counts.`;
}
