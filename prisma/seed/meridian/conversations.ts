import type { Theme } from "./themes";

/** What was said on the phone or on a visit, as the member noted it down afterwards. */
export const SPOKEN: Record<Theme, readonly string[]> = {
  handover: [
    "Said straight away that we should have told them about Marcus ourselves, and before he left. Let {first} finish. Offered a day on site with two of us.",
    "Apologised for the three weeks of silence and for making them start again. No excuses about notice periods. Promised the list of open points in writing.",
    "{first} was calm and very clear. I said that we had nobody ready and that this is our fault. Agreed that they choose who looks after them.",
  ],
  late: [
    "Apologised for the delay and, above all, for not calling when we knew. {first} wants a draft a week before each date. Promised.",
    "Owned it: late again, no excuse. Agreed to a short call every Friday until two reports have come on time.",
  ],
  invoice: [
    "Said the invoice was wrong and that finding it was our job, not theirs. Corrected one goes out today.",
    "Apologised for the trouble and for making them ask twice. {first} was friendlier about it than the accounts team.",
  ],
  scope: [
    "Said that we should have asked in week one what they need, and did not. Agreed to write down on one page what is in and what is out.",
    "Apologised for leaving the work to them. {first} lost two evenings on it. We take our part back from Monday.",
  ],
  seniority: [
    "Said plainly that we staffed it wrong and that the juniors are not to blame. {first} wants one experienced person, not three bright ones.",
    "Apologised, and offered to repeat the work with a partner in the room, at our cost.",
  ],
  slow: [
    "Apologised for the long wait. There was no reason, I told {first} so. Agreed: an answer or a date within one working day.",
    "Said sorry for the calls that never came. {first} just wants a fixed slot in the week. Tuesday, nine o'clock.",
  ],
  price: [
    "Apologised that the cost came as a surprise. Should have called first. Nothing changes until we have met.",
    "Said that nobody should learn of a price from a letter or an invoice. Promised a running total every month.",
  ],
  quality: [
    "Apologised for the mistakes and for letting {first} find them in front of others. Full check by someone else has begun.",
    "Owned the mistakes. No excuse. {first} accepted it, but expects a second pair of eyes on everything from now on.",
  ],
};

/** What it meant for them, as we understood it. */
export const IMPACTS: Record<Theme, readonly string[]> = {
  handover: [
    "{first} had recommended us to the board and had to explain why the analyst did not turn up.",
    "Three weeks of their review stood still, and {first} worked two weekends to catch up.",
    "They no longer trust figures from us and check each one by hand.",
    "{first} felt like a small client whom nobody would miss.",
  ],
  late: [
    "The board met without our figures, and {first} stood there with last quarter's.",
    "Their own deadline to the bank moved by a week because of us.",
  ],
  invoice: [
    "{first} spends an hour each month taking our invoices apart, and gets asked why.",
    "Their accounts team was embarrassed in front of its own auditor.",
  ],
  scope: [
    "{first} had promised the training to the shift leaders and had to take it back.",
    "Two people of theirs did our data work for a month, beside their own.",
  ],
  seniority: [
    "{first} had fought for our day rate internally and now has to defend it.",
    "Their plant managers stopped coming to the workshops.",
  ],
  slow: [
    "{first} decided without us in the end, and was not comfortable with it.",
    "It made them feel unimportant. That is the word {first} used.",
  ],
  price: [
    "{first} learned of it from the invoice, and so did the chief executive.",
    "The budget for the second half of the year was already gone.",
  ],
  quality: [
    "{first} presented wrong figures to the works council and had to correct them the next day.",
    "Two evenings of checking that nobody pays them for.",
  ],
};
