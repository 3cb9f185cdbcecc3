import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { hrefWith } from "@/components/form/href-with";
import { Section } from "@/components/ui/section";
import type { LaterFate } from "@/lib/campaigns/later-fate";
import { FATE_NAME } from "./fate-words";
import { FigureGrid } from "./figure-grid";
import { FigureLink } from "./figure-link";
import { laterMailWords } from "./later-mail-words";
import classes from "./later-mails.module.css";

type Props = Parameters<typeof laterMailWords>[0] & {
  here: string;
  /** Whose people are listed below. */
  shown: { readonly step: number; readonly fate: LaterFate } | null;
  /** Offers to write once more to those of whose mails nobody knows. */
  catchUp?: ReactNode;
};

/** The mails that follow the first one, reminders and the catch-up; each figure opens its people. */
export function LaterMails({ here, shown, catchUp, ...plan }: Props) {
  const mails = laterMailWords(plan);
  if (mails.length === 0 && !catchUp) return null;
  return (
    <Section title="After the first mail" id="later" action={catchUp}>
      {mails.map(({ step, name, words, figures }) => (
        <div key={step} className={classes.mail}>
          <Title order={3} className={classes.name}>
            {name}
          </Title>
          {words && <p className={classes.words}>{words}</p>}
          <FigureGrid label={name}>
            {figures.map(({ fate, count }) => (
              <FigureLink
                key={fate}
                name={FATE_NAME[fate]}
                count={count}
                href={hrefWith(here, { show: fate, step: String(step) })}
                isShown={shown?.step === step && shown.fate === fate}
              />
            ))}
          </FigureGrid>
        </div>
      ))}
    </Section>
  );
}
