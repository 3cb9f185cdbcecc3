import { Title } from "@mantine/core";
import { type PlaybookStep, TASK_STAGES } from "@/lib/playbooks/playbook-step";
import { AdviceText, hasAdvice } from "./advice-text";
import classes from "./playbook-steps.module.css";
import { DOER_NAME, dueHoursWords, STAGE_WORDS } from "./playbook-words";

type Props = {
  steps: readonly (PlaybookStep & {
    /** The playbook it stands in, where there are several. */ from?: string;
  })[];
  /** Whether each says who does it; not where all are of one. */
  saysDoer: boolean;
  /** The order of the headings. */
  order: 2 | 3 | 4;
};

/** Steps to be read, under the stages in which they are done. */
export function PlaybookSteps({ steps, saysDoer, order }: Props) {
  return TASK_STAGES.map((stage) => {
    const ofStage = steps.filter((step) => step.stage === stage);
    return (
      ofStage.length > 0 && (
        <section key={stage} className={classes.stage}>
          <Title order={order} className={classes.title}>
            {STAGE_WORDS[stage]}
          </Title>
          <ol className={classes.list}>
            {ofStage.map((step) => (
              <li key={`${step.from ?? ""} ${step.id}`} className={classes.step}>
                <div className={classes.name} dir="auto">
                  {step.title}
                </div>
                <div className={classes.facts}>
                  {saysDoer && `${DOER_NAME[step.doer]}, `}
                  {dueHoursWords(stage, step.dueHours)}
                  {step.from && (
                    <>
                      {" · "}
                      <bdi>{step.from}</bdi>
                    </>
                  )}
                </div>
                {hasAdvice(step) && <AdviceText advice={step} />}
              </li>
            ))}
          </ol>
        </section>
      )
    );
  });
}
