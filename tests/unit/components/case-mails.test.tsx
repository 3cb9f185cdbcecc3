import { describe, expect, test } from "vitest";
import { ApologyStanding } from "@/components/recovery/apology-standing";
import { CaseMessages } from "@/components/recovery/case-messages";
import { CaseWords } from "@/components/recovery/case-words";
import { PlanForm } from "@/components/recovery/plan-form";
import type { CaseMessages as Messages } from "@/lib/recovery/list-case-messages";
import { apology, at, client, found, id, nothing, now, print } from "@/tests/factories/printed-case";

const standing = (fate: object, canAct = true, change: object = {}) =>
  print(
    <ApologyStanding
      found={found({
        stage: "diagnosed",
        lacksApology: true,
        apologies: [{ ...apology, ...fate }],
        ...change,
      })}
      now={now}
      actions={{ apologiseAgain: nothing, confirmArrival: nothing, denyArrival: nothing }}
      canAct={canAct}
      client={client}
    />,
  );

describe("a case whose apology", () => {
  test("was refused by the mail server says so, why, and what mends it, the text at hand", () => {
    const said = standing({ notSentAt: at, notSentWhy: "The mail server said: 550 No such user" });
    expect(said).toContain("The client does not have this apology");
    expect(said).toContain("550 No such user");
    expect(said).toMatch(/>We were late\.<\/textarea>/);
    for (const way of ["Send it again", "It was said by phone", "It was said in person"])
      expect(said).toContain(way);
    expect(standing({ notSentAt: at, notSentWhy: "x" }, false)).not.toContain("<form");
  });

  test("may have arrived says that nobody knows, and warns before it is sent twice", () => {
    const said = standing({ unknownAt: at });
    expect(said).toContain("Nobody knows whether the apology arrived");
    expect(said).toContain("could get it twice");
    expect(said).toContain("They have it");
    expect(said).toContain("They do not have it");
  });

  test("was refused runs on only where no earlier one may have arrived, which they are asked about", () => {
    const refused = { ...apology, id: "later", notSentAt: at, notSentWhy: "550" };
    const owed = standing({ notSentAt: at, notSentWhy: "550" });
    expect(owed).toContain("runs on until they have it");
    expect(owed).toContain('id="owed-apology"');
    const apologies = [{ ...apology, unknownAt: at }, refused];
    const said = standing({}, true, { lacksApology: false, apologies });
    expect(said).toContain("The client does not have this apology");
    expect(said).toMatch(/Nobody knows whether the one of.*They do not have it/s);
    expect(said).not.toMatch(/runs on|overdue/i);
    const arrived = [{ ...apology, mailedAt: at }, refused];
    expect(standing({}, true, { lacksApology: false, apologies: arrived })).not.toContain("<section");
  });

  test("went out says nothing", () => {
    expect(standing({ mailedAt: at })).not.toContain("<section");
  });
});

const message = {
  ...{ id, side: "firm", way: "mail", words: "I call on Friday.", by: "Max", at, sender: null },
  ...{ mailedAt: null, notSentWhy: null, unknownAt: null },
} as Messages[number];
const actions = {
  write: nothing,
  note: nothing,
  leave: nothing,
  again: nothing,
  confirm: nothing,
  deny: nothing,
};
const messages = (
  change: Partial<Messages[number]>,
  events: object[] = [],
  may: typeof actions | null = actions,
  canMail = true,
) =>
  print(
    <CaseMessages
      found={found({ events })}
      messages={[{ ...message, ...change }]}
      now={now}
      actions={may}
      client={{ ...client, canMail }}
      memberId={id}
    />,
  );

describe("the messages of a case", () => {
  test("can be written, noted and left for colleagues from its first stage on, and a mail's subject is said", () => {
    const empty = print(
      <CaseMessages
        found={found({})}
        messages={[]}
        now={now}
        actions={actions}
        client={client}
        memberId={id}
      />,
    );
    for (const way of ["Write to Dr. Anna Berg", "Note what they answered", "Leave a note for colleagues"]) {
      expect(empty).toContain(way);
    }
    expect(empty).toContain("under the subject “Max of Meridian, about what you told us”");
  });

  test("say beside a mail what became of it, and offer to send it again to whoever may act", () => {
    const refused = messages({ notSentWhy: "The mail server said: 550" });
    expect(refused).toContain("Anna does not have it: the mail did not arrive.");
    expect(refused).toContain("Send it again");
    expect(messages({ notSentWhy: "x" }, [], null)).not.toContain("<form");
    expect(messages({ unknownAt: at })).toContain("Send it a second time");
    expect(messages({ unknownAt: at })).toContain("They do not have it");
    expect(messages({})).toContain("on its way");
    expect(messages({ mailedAt: at })).not.toMatch(/on its way|again/);
  });

  test("can be said to have arrived where mail does not any more, and then go out no second time", () => {
    const unknown = messages({ unknownAt: at }, [], actions, false);
    expect(unknown).toMatch(/They have it.*They do not have it/s);
    expect(unknown).not.toMatch(/Send it/);
    expect(messages({ notSentWhy: "550" }, [], actions, false)).not.toContain("Send it again");
  });

  test("hold what members noted for each other, named as theirs", () => {
    const note = { id: "note", kind: "noted", at, by: "Ines", note: "I called twice." };
    expect(messages({}, [note])).toMatch(/Ines, for colleagues only.*I called twice\./s);
  });
});

describe("the words at the head of a case", () => {
  test("are those with which the client sent it back, before those of the beginning", () => {
    const answer = { id, score: 3, comment: "Still late.", handling: 2, isFixed: false, answeredAt: at };
    const reopened = { round: 1, followUpResponses: [answer], origin: "by_hand" };
    const opened = { id: "opened", kind: "opened", at, note: "It is late." };
    const said = print(<CaseWords found={found({ ...reopened, events: [opened] })} now={now} />);
    expect(said).toMatch(/Second failure.*Still late\..*It is late\./s);
  });

  test("are plain and signed where a member wrote them for colleagues", () => {
    const opened = { id: "opened", kind: "opened", at, note: "Nobody called since May.", by: "Ines" };
    const said = print(<CaseWords found={found({ origin: "neglect", events: [opened] })} now={now} />);
    expect(said).toContain("Nobody called since May.");
    expect(said).toContain("Written by");
    expect(said).not.toMatch(/<blockquote|<q|The client.s words/);
  });
});

test("a plan can be mailed from its own step, unless mail does not arrive any more", () => {
  const plan = (canMail: boolean) =>
    print(
      <PlanForm
        action={nothing}
        caseId={id}
        draft={{ place: "a step", name: "a step" }}
        today="2026-03-04"
        gestures={{ currency: "EUR", canOffer: true, limit: 100, hint: [] }}
        client={{ ...client, canMail }}
      />,
    );
  expect(plan(true)).toContain("Mail it to Anna now");
  expect(plan(true)).not.toMatch(/<input[^>]*disabled[^>]*value="email"|value="email"[^>]*disabled/);
  expect(plan(false)).toMatch(/<input[^>]*disabled[^>]*value="email"|value="email"[^>]*disabled/);
});
