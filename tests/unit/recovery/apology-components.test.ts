import { describe, expect, test } from "vitest";
import { reviewApology } from "@/lib/recovery/apology-coach";

const has = (text: string) =>
  Object.entries(reviewApology(text).components)
    .filter(([, isThere]) => isThere)
    .map(([name]) => name);

describe("the parts of a good apology are recognised", () => {
  test.each([
    ["I take full responsibility for this.", "responsibility"],
    ["The fault is entirely ours.", "responsibility"],
    ["We let you down.", "responsibility"],
    ["That is on us.", "responsibility"],
    ["I should have called you on Monday.", "responsibility"],
    ["We promised to deliver by Friday and did not.", "responsibility"],
    ["We apologise for not keeping you informed.", "responsibility"],
    ["We will refund the full amount.", "repair"],
    ["The corrected invoice is attached.", "repair"],
    ["I have already replaced the server.", "repair"],
    ["We will send it by Tuesday, 3 March.", "repair"],
    ["Tom Ashby will have taken over the file by Friday.", "repair"],
    ["The work of this week is not invoiced.", "repair"],
    ["You won't be charged for it.", "repair"],
    ["We rolled the change back.", "repair"],
    ["We'll do it again free of charge.", "repair"],
    ["I did not act on it.", "responsibility"],
    ["We shipped it without testing.", "responsibility"],
    ["I read your messages and did not answer.", "responsibility"],
    ["It was careless of us.", "responsibility"],
    ["Apologised to her on the phone.", "regret"],
    ["Next time I'll listen first.", "repentance"],
    ["A colleague checks every return.", "repentance"],
    ["Your line in Leeds stood still.", "personalImpact"],
    ["She had spent Sunday on it.", "personalImpact"],
    ["Promised a credit note by Wednesday noon.", "datedPromise"],
    ["It goes out on Friday.", "datedPromise"],
    ["I am sorry.", "regret"],
    ["Please accept our apologies.", "regret"],
    ["This happened because a list was old.", "explanation"],
    ["From now on two people check each report.", "repentance"],
    ["This will never happen again.", "repentance"],
    ["I hope you can forgive us.", "forgiveness"],
    ["I understand how frustrating this was.", "empathy"],
    ["You must have been furious.", "empathy"],
    ["You lost two days.", "personalImpact"],
    ["Your team had to work over the weekend.", "personalImpact"],
    ["This cost you the trust of your board.", "personalImpact"],
    ["You will have it by 3 May.", "datedPromise"],
    ["I'll call you tomorrow at 10:00.", "datedPromise"],
  ])("%s has %s", (text, component) => {
    expect(has(text)).toContain(component);
  });

  test.each([
    ["It was not our fault.", "responsibility"],
    ["We do not think that this was our mistake.", "responsibility"],
    ["We cannot accept responsibility for this.", "responsibility"],
    ["If we made a mistake, tell us.", "responsibility"],
    ["The carrier failed.", "responsibility"],
    ["We are sorry if it was late.", "regret"],
    ["I am sorry you feel that way.", "regret"],
    ["We regret to inform you that it is late.", "regret"],
    ["We will look into it.", "repair"],
    ["We do not ask you to forgive us.", "forgiveness"],
    ["We apologise for any inconvenience caused.", "personalImpact"],
    ["We missed it on Friday.", "datedPromise"],
    ["We will do it soon.", "datedPromise"],
    ["We appreciate your patience.", "empathy"],
    ["“We take full responsibility”, you demanded.", "responsibility"],
  ])("%s has no %s", (text, component) => {
    expect(has(text)).not.toContain(component);
  });
});
