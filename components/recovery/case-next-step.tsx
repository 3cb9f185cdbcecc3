import { Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { OUTCOME_NAME } from "@/components/ui/stage-name";
import type { listRootCauses } from "@/lib/causes/queries";
import { CASE_CLOCKS } from "@/lib/recovery/case-clocks";
import { nextStep } from "@/lib/recovery/case-rank";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { ApologyForm } from "./apology-form";
import type { TemplateChoice } from "./apology-template-choice";
import { clientWordsOf } from "./client-words-of";
import { DiagnosisForm } from "./diagnosis-form";
import { FollowUpWait } from "./follow-up-wait";
import type { MailedClient } from "./mailed-client";
import { NextStep } from "./next-step";
import { type GestureTerms, PlanForm } from "./plan-form";
import { PromisedDay } from "./promised-day";
import { RemedyForm } from "./remedy-form";
import { stepDraft } from "./step-draft";

export type CaseActions = Record<
  "apologise" | "diagnose" | "plan" | "remedy" | "close" | "assign",
  FormAction
>;

type Props = {
  found: CaseDetail;
  now: Date;
  /** The calendar date of now where the workspace is. */
  today: string;
  /** For a gesture that goes with the plan. */
  gestures: GestureTerms;
  causes: Awaited<ReturnType<typeof listRootCauses>>;
  /** Texts an apology can begin from. */
  templates: readonly TemplateChoice[];
  actions: CaseActions;
  canAct: boolean;
  /** The client, as mails of the steps go to them. */
  client: MailedClient;
  /** Whose drafts of the step are kept. */
  memberId: string;
};

/** The one thing that comes next, open and ready; in words for whoever may not do it. */
export function CaseNextStep(props: Props) {
  const { found, now, canAct } = props;
  const { stage, timeZone } = found;
  const frame = { now, timeZone };
  if (stage === "closed") {
    return (
      <NextStep
        {...frame}
        title={`Closed: ${(found.outcome ? OUTCOME_NAME[found.outcome] : "no outcome").toLowerCase()}`}
        isRepaired={found.outcome === "recovered"}
        words={
          found.outcomeNote ??
          (found.outcome === "no_answer" && "The client did not answer the follow-up in time.")
        }
      />
    );
  }
  if (stage === "remedied" || stage === "following_up") return <FollowUpWait found={found} now={now} />;
  return (
    <NextStep
      {...frame}
      title={`Next: ${nextStep(stage)}`}
      dueAt={stepDueAt(found)}
      words={
        canAct ? (
          <>
            <WaitsForTasks found={found} />
            <PromisedFix found={found} now={now} />
          </>
        ) : (
          `${found.owner?.name ?? "Nobody"} has this in hand.`
        )
      }
    >
      {canAct && <StepForm {...props} />}
    </NextStep>
  );
}

function StepForm({ found, today, gestures, causes, templates, actions, client, memberId }: Props) {
  const { id: caseId, stage, round } = found;
  const draft = stepDraft({ caseId, memberId, stage, round });
  const step = { caseId, draft };
  switch (stage) {
    case "new":
      return (
        <ApologyForm
          action={actions.apologise}
          {...step}
          client={client}
          clientWords={clientWordsOf(found)}
          templates={templates}
        />
      );
    case "apologised":
      return <DiagnosisForm action={actions.diagnose} {...step} causes={causes} />;
    case "diagnosed":
      return <PlanForm action={actions.plan} {...step} today={today} gestures={gestures} client={client} />;
    case "planned":
      return <RemedyForm action={actions.remedy} {...step} today={today} client={client} />;
    default:
      return null;
  }
}

/** The date of the step itself, where the case has the date of an apology that never arrived. */
function stepDueAt({ lacksApology, dueAt, stage, clocks }: CaseDetail): Date | null {
  if (!lacksApology) return dueAt;
  const clock = CASE_CLOCKS.find((one) => one.stage === stage);
  return clocks.steps.find(({ step }) => step === clock?.step)?.dueAt ?? null;
}

/** Said before the form is filled in, so that nobody is surprised. */
function WaitsForTasks({ found }: { found: CaseDetail }) {
  const open = found.tasks.filter(({ state, dueAt }) => state === "open" && dueAt !== null);
  if (open.length === 0) return null;
  return (
    <Text>
      {open.length === 1 ? "One task comes first" : `${open.length} tasks come first`}: do or skip what stands
      under <a href="#tasks">Tasks</a>, then record this step.
    </Text>
  );
}

function PromisedFix({ found, now }: { found: CaseDetail; now: Date }) {
  const plan = found.plans.at(-1);
  if (found.stage !== "planned" || !plan) return null;
  return (
    <Text span dir="auto" lineClamp={4}>
      Promised for <PromisedDay on={plan.fixDueOn} now={now} timeZone={found.timeZone} />: {plan.fix}
    </Text>
  );
}
