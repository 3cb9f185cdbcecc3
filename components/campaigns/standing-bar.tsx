import { VisuallyHidden } from "@mantine/core";
import { hrefWith } from "@/components/form/href-with";
import type { CampaignProgress } from "@/lib/campaigns/count-campaign";
import { STANDINGS, type Standing } from "@/lib/campaigns/standing";
import { wholeNumber } from "@/lib/scoring/format";
import type { CampaignState } from "@/prisma/generated/enums";
import { contactCount } from "./contact-count";
import { FigureGrid } from "./figure-grid";
import { FigureLink } from "./figure-link";
import classes from "./standing-bar.module.css";
import { STANDING_NAME } from "./standing-words";

type Props = {
  here: string;
  state: CampaignState;
  progress: CampaignProgress;
  /** Whose people are listed below. */
  shown: Standing | undefined;
};

const ALWAYS: readonly Standing[] = ["answered", "sent", "excluded"];

/** The whole audience as one bar, everybody in one place, with the figures that add up to it; each opens its people. */
export function StandingBar({ here, state, progress, shown }: Props) {
  const { standings, asked, waiting } = progress;
  const parts = STANDINGS.filter((standing) => standings[standing] > 0 || ALWAYS.includes(standing));
  const isSending = state === "sending" || state === "paused";
  return (
    <section aria-label="Where everybody stands">
      {isSending && (
        <VisuallyHidden
          role="progressbar"
          aria-label="Mails that are out"
          aria-valuemin={0}
          aria-valuemax={asked}
          aria-valuenow={asked - waiting}
          aria-valuetext={`${wholeNumber(asked - waiting)} of ${wholeNumber(asked)}`}
        />
      )}
      <div className={classes.bar} aria-hidden>
        {parts.map((standing) => (
          <span
            key={standing}
            className={`${classes.mark} ${classes.part}`}
            data-standing={standing}
            style={{ flexGrow: standings[standing] }}
          />
        ))}
      </div>
      <FigureGrid>
        {parts.map((standing) => (
          <FigureLink
            key={standing}
            name={STANDING_NAME[standing]}
            count={standings[standing]}
            mark={
              <span className={`${classes.mark} ${classes.swatch}`} data-standing={standing} aria-hidden />
            }
            href={hrefWith(here, { show: standing })}
            isShown={shown === standing}
          />
        ))}
      </FigureGrid>
      <Sum state={state} progress={progress} />
    </section>
  );
}

/** The proof that nobody was lost, or the admission that somebody was. */
function Sum({ state, progress }: { state: CampaignState; progress: CampaignProgress }) {
  const { standings, asked, audience, isClosed } = progress;
  const counted = Object.values(standings).reduce((sum, count) => sum + count, 0);
  if (state === "expanding") return <p className={classes.sum}>Still being written down.</p>;
  if (isClosed && counted === audience) {
    return (
      <p className={classes.sum}>
        {wholeNumber(asked)} planned and {wholeNumber(standings.excluded)} not asked: these figures add up to
        the whole audience, {contactCount(audience)}.
      </p>
    );
  }
  return (
    <p className={classes.fault}>
      These figures do not add up: {contactCount(counted)} here, {wholeNumber(audience)} in the audience. This
      is a fault of ours; please tell your admin.
    </p>
  );
}
