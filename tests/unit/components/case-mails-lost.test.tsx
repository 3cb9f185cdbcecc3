import { expect, test } from "vitest";
import { CaseRecord } from "@/components/recovery/case-record";
import { EmptyDesk } from "@/components/recovery/empty-desk";
import { FollowUpWait } from "@/components/recovery/follow-up-wait";
import { owedDeed, owedPath } from "@/components/recovery/step-words";
import { UntoldSteps } from "@/components/recovery/untold-steps";
import { apology, at, client, found, id, nothing, now, print } from "@/tests/factories/printed-case";

test("a mailed apology can be said not to have arrived beside its words, one of a case that is over cannot", () => {
  const record = (change: object, deny: typeof nothing | null = nothing) => {
    const mailed = { ...apology, mailedAt: at, personalImpact: "You lost face.", by: "Max" };
    const facts = { diagnoses: [], plans: [], gestures: [], remedies: [], apologies: [mailed] };
    return print(
      <CaseRecord found={found({ stage: "apologised", ...facts, ...change })} now={now} deny={deny} />,
    );
  };
  expect(record({})).toContain("They do not have it");
  expect(record({}, null)).not.toContain("They do not have it");
  expect(record({ stage: "closed" })).not.toContain("They do not have it");
});

test("where the apology is owed, what waits says so, and every link leads to where it is made", () => {
  const waiting = {
    stage: "remedied",
    followUpDueAt: now,
    followUps: [],
    contact: { ...client, state: "active" },
  };
  const said = (lacksApology: boolean) =>
    print(<FollowUpWait found={found({ ...waiting, lacksApology })} now={now} />);
  expect(said(false)).toContain("nothing is left to do");
  expect(said(true)).not.toContain("nothing is left to do");
  expect(said(true)).toContain("they do not have the apology yet");

  const owed = { id, stage: "remedied", lacksApology: true } as const;
  expect([owedDeed(owed).deed, owedPath(owed)]).toEqual(["Apologise", `/recovery/${id}#owed-apology`]);
  expect(owedDeed({ ...owed, lacksApology: false }).deed).toBeNull();
  expect(owedPath({ id, stage: "planned", lacksApology: false })).toBe(`/recovery/${id}#next-step`);
  const nextDue = {
    id,
    stage: "remedied",
    lacksApology: true,
    dueAt: now,
    account: { name: "Berg" },
  } as const;
  const desk = {
    scope: "mine",
    counts: { mine: 0, team: 0, all: 1 },
    isFiltered: false,
    timeZone: "UTC",
  } as const;
  expect(print(<EmptyDesk {...desk} nextDue={nextDue} now={now} />)).toContain("apologise");
});

test("a plan whose mail was refused is said not to be told, in the record and before the next step, and can be sent again", () => {
  const message = {
    id: "letter",
    mailedAt: null,
    notSentAt: at,
    notSentWhy: "The mail server said: 550",
    unknownAt: null,
  };
  const plan = {
    id,
    toldAt: at,
    toldBy: "email",
    fix: "Two readers.",
    fixDueOn: now,
    clientAsk: null,
    by: "Max",
  };
  const told = (change: object) => ({
    plans: [{ ...plan, message: { ...message, ...change } }],
    remedies: [],
  });
  const notes = (change: object, canAct = true, canMail = true) =>
    print(
      <UntoldSteps
        found={found({ stage: "planned", ...told(change) })}
        now={now}
        actions={{ sendLetterAgain: nothing, tellByPhone: nothing }}
        canAct={canAct}
        client={{ ...client, canMail }}
      />,
    );
  expect(notes({})).toMatch(/The client was not told the plan.*550.*Send it again/s);
  expect(notes({}, false)).not.toContain("<form");
  expect(notes({}, true, false)).not.toContain("Send it again");
  expect(notes({}, true, false)).toContain("I told them by phone");
  expect(notes({ notSentAt: null, mailedAt: at })).not.toContain("<section");
  const facts = { stage: "planned", diagnoses: [], gestures: [] };
  const record = (change: object) =>
    print(<CaseRecord found={found({ ...facts, ...told(change) })} now={now} deny={null} />);
  expect(record({})).toContain("By mail, not sent");
  expect(record({ notSentAt: null, mailedAt: at })).toMatch(/By mail</);
});
