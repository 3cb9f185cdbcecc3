import { Title } from "@mantine/core";
import { WhyTree } from "@/components/causes/why-tree";
import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { Money } from "@/components/ui/money";
import { ScoreMark } from "@/components/ui/score-mark";
import { CHANNEL_NAME } from "@/components/ui/stage-name";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { mailedApology, mailFate } from "./apology-fate";
import classes from "./case-record.module.css";
import { type Detail, FactCard } from "./fact-card";
import { failureOf } from "./failure-of";
import { PromisedDay } from "./promised-day";

const TOLD_BY = { email: "By mail", call: "By phone", visit: "In person", letter: "By letter" } as const;

/** How the client was told a step, and what became of its mail where it may not have arrived. */
function toldWords({ toldBy, message }: CaseDetail["plans"][number] | CaseDetail["remedies"][number]) {
  if (!toldBy) return null;
  const fate = message && mailFate({ ...message, channel: toldBy });
  return [TOLD_BY[toldBy], fate === "sent" ? null : fate].filter(Boolean).join(", ");
}

type Props = {
  found: CaseDetail;
  now: Date;
  /** Notes that the client does not have a mailed apology; null for whoever may only read. */
  deny: FormAction | null;
};

type Fact = { id: string; at: Date; title: string; by: string | null; details: readonly Detail[] };

/** What was recorded at each stage, the second attempt apart from the first. */
export function CaseRecord({ found, now, deny }: Props) {
  const facts = factsOf(found, now, deny).sort((a, b) => b.at.getTime() - a.at.getTime());
  if (facts.length === 0) return null;
  const isLater = ({ at }: Fact) => found.round > 0 && at > found.roundSince;
  const failure = failureOf(found);
  const rounds = [
    { title: "Why it came back", facts: facts.filter(({ id }) => id === failure?.id) },
    { title: "Second attempt", facts: facts.filter(isLater) },
    {
      title: found.round > 0 ? "First attempt" : "What was done",
      facts: facts.filter((fact) => !isLater(fact) && fact.id !== failure?.id),
    },
  ];
  return rounds.map(
    (round) =>
      round.facts.length > 0 && (
        <section key={round.title} className={classes.round}>
          <Title order={2}>{round.title}</Title>
          {round.facts.map((fact) => (
            <FactCard key={fact.id} {...fact} now={now} timeZone={found.timeZone} />
          ))}
        </section>
      ),
  );
}

function factsOf(found: CaseDetail, now: Date, deny: FormAction | null): Fact[] {
  const mailed = mailedApology(found);
  const { timeZone } = found;
  const day = (on: Date) => <DateText on={on} now={now} timeZone={timeZone} />;
  return [
    ...found.apologies.map((apology) => ({
      ...apology,
      title: "Apology",
      details: [
        { name: "How", value: [CHANNEL_NAME[apology.channel], mailFate(apology)].filter(Boolean).join(", ") },
        { name: apology.channel === "email" ? "The mail" : "What was said", value: apology.text },
        { name: "What it meant for them", value: apology.personalImpact },
        {
          name: "If it did not arrive",
          value: deny && apology.id === mailed?.id && (
            <ButtonForm
              action={deny}
              hidden={{ caseId: found.id, what: "apology", mailId: apology.id }}
              label="They do not have it"
              success="It stands in the case."
            />
          ),
        },
      ],
    })),
    ...found.diagnoses.map((diagnosis) => ({
      ...diagnosis,
      title: "Cause",
      details: [
        {
          name: "Root cause",
          value: [diagnosis.rootCause.parent?.name, diagnosis.rootCause.name].filter(Boolean).join(": "),
        },
        { name: "Why", value: <WhyTree whys={diagnosis.whys} /> },
        { name: "Evidence", value: diagnosis.evidence },
        { name: "Noticed first", value: diagnosis.noticedFirst === "us" ? "By us" : "By the client" },
        { name: "Preventable", value: diagnosis.preventable ? "Yes" : "No" },
      ],
    })),
    ...found.plans.map((plan) => ({
      ...plan,
      at: plan.toldAt,
      title: "Plan",
      details: [
        { name: "The client asked for", value: plan.clientAsk },
        { name: "Fix", value: plan.fix },
        { name: "Promised for", value: <PromisedDay on={plan.fixDueOn} now={now} timeZone={timeZone} /> },
        { name: "Told", value: toldWords(plan) },
      ],
    })),
    ...found.gestures
      .filter(({ state }) => state === "approved")
      .map((gesture) => ({
        ...gesture,
        title: "Gesture",
        details: [
          { name: "Given", value: gesture.kind },
          { name: "Cost", value: <Money amount={gesture.cost} currency={gesture.currency} /> },
        ],
      })),
    ...found.remedies.map((remedy) => ({
      ...remedy,
      at: remedy.toldAt,
      title: "Fix",
      details: [
        { name: "What was done", value: remedy.whatWasDone },
        { name: "When", value: day(remedy.doneOn) },
        { name: "Proof", value: remedy.proof },
        { name: "Told", value: toldWords(remedy) },
      ],
    })),
    ...found.followUpResponses.map((answer) => ({
      ...answer,
      at: answer.answeredAt,
      title: "The client’s follow-up answer",
      by: found.contact.name,
      details: [
        { name: "Score now", value: <ScoreMark score={answer.score} /> },
        { name: "Handling", value: answer.handling && `${answer.handling} of 5` },
        { name: "Settled", value: answer.isFixed === null ? null : answer.isFixed ? "Yes" : "No" },
        { name: "Words", value: answer.comment && <ClientWords words={answer.comment} lines={8} /> },
      ],
    })),
  ];
}
