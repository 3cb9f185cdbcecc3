import type { CommonTheme } from "./themes";

/** Unhappy, in English, by what went wrong. */
export const DETRACTORS_EN: Record<CommonTheme, readonly string[]> = {
  late: [
    "Late again. Third report in a row.",
    "The quarterly figures came two days after our board met. Useless by then.",
    "Deadlines slip and we only hear of it on the day itself.",
    "Every date you give me I now add a week to in my own plan.",
    "The work is fine. It is just never there when it was promised.",
    "Report due on the 5th, arrived on the 14th, no word in between.",
  ],
  invoice: [
    "The invoice never matches the order. I spend an hour every month on it.",
    "Charged for a workshop that you cancelled. Took three mails to get it credited.",
    "Purchase order number missing AGAIN. I can't pay without it, you know that.",
    "Travel costs that nobody agreed to.",
    'I can\'t tell from your invoice what we paid for. "Consulting services" is not a description.',
    "Got a reminder for an invoice we paid in time. Not a nice letter either.",
  ],
  scope: [
    "We thought the training was included. Turns out it's a change request.",
    "Scope changes with every meeting and nobody writes it down.",
    "You delivered what the contract says and not what we needed. Someone should have asked.",
    "Half of the deck answers questions we did not have.",
    "We asked for a decision and got options.",
    "Unclear who does what. In the end we did the data work ourselves.",
  ],
  seniority: [
    "The partner sells it, the juniors deliver it. We noticed.",
    "Bright people, but this is the third graduate we have trained for you.",
    "We pay senior rates and I haven't seen a senior since the kick-off.",
    "The consultant could not answer one question from our plant manager. Not one.",
    "Nice kids. Wrong project for them.",
    "When it got difficult in the workshop nobody in your team could take the room.",
  ],
  slow: [
    "I write on Monday and get an answer on Friday, if I'm lucky.",
    "Nobody picks up. I've stopped calling.",
    "Had to chase {am} twice for a document that was already finished.",
    "The responses come, but always after I've asked a second time.",
    "A simple yes or no took eleven days.",
    "Slow. Everything is slow.",
  ],
  price: [
    "Rates went up 9 % and nobody called to say why.",
    "You've become expensive and I can no longer explain it to my board.",
    "Good work, but a smaller firm offers the same for two thirds.",
    "The extra days are what hurts. The quote is never the price.",
  ],
  quality: [
    "Two of the tables in the annex did not add up. We found it, not you.",
    "The presentation still had another client's name on slide 14.",
    "Copy and paste from last year. Even the typo is the same.",
    "Recommendations are so general that they'd fit any company in our industry.",
    "The model broke the first time we changed an input.",
    "Numbers in the summary and numbers in the report differ. Which ones should I take to the bank?",
  ],
};
