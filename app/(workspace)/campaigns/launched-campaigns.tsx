import { LaunchedTable } from "@/components/campaigns/launched-table";
import { launchedWords } from "@/components/campaigns/launched-words";
import { FigureNote } from "@/components/form/figure-note";
import { hrefWith } from "@/components/form/href-with";
import { ButtonLink } from "@/components/ui/button-link";
import type { Actor } from "@/lib/access/actor";
import { listLaunched } from "@/lib/campaigns/queries";

type Props = { actor: Actor; launchedSince: string; cursor?: string; now: Date; timeZone: string };

/** The campaigns of a stretch of time as the response rate counts them. */
export async function LaunchedCampaigns({ actor, launchedSince, cursor, now, timeZone }: Props) {
  const launched = await listLaunched(actor, { launchedSince, cursor });
  const { nextCursor } = launched;
  return (
    <>
      <FigureNote
        words={launchedWords(launched, launchedSince)}
        ways={[{ href: "/campaigns", words: "Show all campaigns" }]}
      />
      <LaunchedTable launched={launched} now={now} timeZone={timeZone} />
      {nextCursor && (
        <ButtonLink
          variant="default"
          mt="md"
          href={hrefWith("/campaigns", { launchedSince, cursor: nextCursor })}
        >
          Next page
        </ButtonLink>
      )}
    </>
  );
}
