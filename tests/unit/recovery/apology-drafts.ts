export type GoodDraft = readonly [what: string, components: string, text: string];

/** Drafts as account managers write them when they do it well, each with what it has; nothing in them is serious. */
export const GOOD_DRAFTS: readonly GoodDraft[] = [
  [
    "someone else takes over and nothing is invoiced",
    "responsibility repair regret personalImpact forgiveness datedPromise",
    `Dear Dana,

We sent your cut-over plan four days late, and we did not call you. That was our failure, and I am sorry. Your team stood in front of the steering committee without a plan.

By Friday, 6 March, Tom Ashby will have taken over the file, and I will call you on Thursday at 10:00 to go through every open point. The work of this week is not invoiced.

I hope you can forgive us in time.`,
  ],
  [
    "a report promised for a day",
    "responsibility repair datedPromise",
    `We were late with your report; that is our fault. We will send it by Tuesday, 3 March.`,
  ],
  [
    "the note of a call",
    "responsibility repair personalImpact datedPromise",
    `Called Dana. Said we were wrong to bill twice, no excuses. She had spent Sunday on it with her accountant. Promised a credit note by Wednesday noon. I'll ring her on Thursday to check it has arrived.`,
  ],
  [
    "the note of a visit",
    "responsibility repair regret personalImpact datedPromise",
    `Visited Mr Okafor, 14:00. Apologised for the missed deadline - our fault, I forgot to hand it over. He lost the slot with his board. Agreed: revised draft by 12 March, no charge for the extra hours.`,
  ],
  [
    "a law firm that missed a date",
    "responsibility repair regret repentance personalImpact datedPromise",
    `Dear Ms Harrington,

I missed the filing date for your reply on 4 March. There is no excuse for that: the date was in my diary and I did not act on it. I am truly sorry.

You had to ask the court for relief, and you had to tell your board why. I have already applied for the extension and will bear every cost of it. You will not be invoiced for any of this. I will telephone you tomorrow at 9.30 to go through the next steps.

We now keep a second, independent diary for every court date, checked each morning by Priya Nair.

Yours sincerely,
James Whitfield`,
  ],
  [
    "pallets for the wrong line",
    "responsibility repair regret repentance personalImpact datedPromise",
    `Hi Carlos,

I'm sorry. We loaded the wrong pallets on Tuesday and your line in Leeds stood still for six hours. That's on us, nobody else.

The right pallets left our yard at 5:40 this morning and will be with you by noon. We're paying for the lost shift. Send me the figure and I'll have it credited by Friday.

From now on every load is scanned against your order before the doors close.

Ben`,
  ],
  [
    "a haulier that is owned",
    "responsibility repair regret explanation personalImpact datedPromise",
    `Dear Mr Lund,

Your container missed the vessel on 2 March because we booked the truck too late. The haulier is our choice and our responsibility. I am sorry; your customers in Oslo waited a week because of us.

We have booked the container on the vessel of 9 March and we carry the extra cost of storage. I will send you the tracking number today by 16:00.`,
  ],
  [
    "an untested release",
    "responsibility repair regret explanation repentance personalImpact datedPromise",
    `Dear team at Northwind,

On Monday we deployed a change without testing it against your data, and your order screen was down for three hours. We should have tested it. We are sorry.

Forty of your orders had to be typed in by hand. We have rolled the change back, and by Thursday we will have re-checked every one of those orders with Lena.

The cause was a missing index in the new release; we have added a test for it, so that this can't happen again.`,
  ],
  [
    "an accountant",
    "responsibility repair regret repentance personalImpact datedPromise",
    `Dear Mrs Patel,

I entered the wrong VAT rate on your February return. The error was mine. I apologise. You paid £2,310 too much, and you had to chase me twice before I answered.

I have filed the correction today, and HMRC will repay the money within 10 working days. I will pay you the interest myself. I'll ring you on Monday at 11 to confirm.

Since this morning, a colleague checks every return before I submit it.`,
  ],
  [
    "one who was rude",
    "responsibility regret repentance personalImpact datedPromise",
    `Dear Tom,

I was rude to you in yesterday's meeting. I interrupted you three times, and I did it in front of your own team. You did not deserve that, and I am sorry.

I will say so to your team as well, when we meet on Thursday at 2 pm. Next time I'll listen first.`,
  ],
  [
    "for a colleague",
    "responsibility repair regret personalImpact datedPromise",
    `Dear Ms Lindqvist,

Our consultant spoke to you in a way that nobody should be spoken to. He works for us, and what he says in your offices is our responsibility. I apologise on behalf of all of us.

You had to end the workshop early, and your colleagues lost their morning. We have taken him off your project. Ingrid Holm takes over from Monday, and the workshop will be repeated at our expense on 17 March.`,
  ],
  [
    "silence",
    "responsibility repair regret personalImpact datedPromise",
    `Hi Priya,

You wrote to us three times and heard nothing for eleven days. I have no good reason to give you: I read your messages and did not answer. I'm sorry. You had to tell your director that you didn't know where things stood.

Here is my answer, attached. I'll call you at 3 pm today to go through it.`,
  ],
  [
    "a second apology",
    "responsibility repair regret explanation personalImpact datedPromise",
    `Dear Martin,

This is the second time that I have to write such a letter to you, and that makes it worse. In January we promised you that the export would be right. In March it was wrong again. We broke our promise.

You told your auditors that it was solved, because we told you so. I am sorry that you had to take that back.

Our technical director, Eva Stone, is now responsible for it herself. She will be in your office on Wednesday at 9:00 and will stay until the export is right. You will not pay for the module this year.`,
  ],
  [
    "a part of the fault",
    "responsibility repair regret personalImpact datedPromise",
    `Dear Ms Chen,

The file came to us on the 3rd with two columns missing, and we should have told you the same day. Instead we said nothing for a week. That silence was our mistake, and I'm sorry for it: you learned of it in front of your client.

We have filled the two columns ourselves; the corrected report is attached. I'll call you tomorrow at 8.30.`,
  ],
  [
    "typographic apostrophes",
    "responsibility repair regret personalImpact datedPromise",
    `Dear Sam,

We’re sorry. We didn’t call you back on Friday as we’d promised, and you couldn’t close your books. That’s our fault.

I’ve closed them with your accountant this morning, and I’ll be at your desk on Monday at 9:00.`,
  ],
];
