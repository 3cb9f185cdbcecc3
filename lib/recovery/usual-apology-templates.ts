/** What a firm of services apologises for most. Square brackets hold what only the author knows. */
export const USUAL_APOLOGY_TEMPLATES: readonly { readonly name: string; readonly body: string }[] = [
  {
    name: "Late delivery",
    body: `Dear {first name},

We promised you [what] for [date], and we delivered it [how many] days late. That was our failure, and I am sorry.

{their words}

Because of us you had to [what it did to you and your people]. I understand how awkward that was, after you had relied on our date.

You have [what] now. I will put the rest right by [date]: [how]. I will call you that day to hear whether it is as you need it.

It happened because we [what we did or did not do]. From now on, [what we have changed], so that this cannot happen again.

{my name}
{firm}`,
  },
  {
    name: "Bad handover",
    body: `Dear {first name},

When [colleague] handed your work over to [colleague], we did not pass on what you had told us. That was our mistake, and I am sorry.

{their words}

You had to explain everything a second time, and you lost [how much time] that you had not planned for. I see how little that looked like a firm that knows you.

I will put it right: I read the whole file myself and send you what we know, and what we still need, by [date]. You will not be asked twice.

We had no rule for who tells a successor what. From now on every handover is written down and read by both before it counts.

{my name}
{firm}`,
  },
  {
    name: "Wrong invoice",
    body: `Dear {first name},

We sent you an invoice with a wrong amount: [what was wrong]. That was our error, and I am sorry.

{their words}

You had to check our figures and [what it did to you: explain them to your finance team, hold a payment]. I see how annoying that is: it was our work, and you did it.

The corrected invoice is attached. I will credit [amount] by [date] and confirm it to you that day.

The amount was wrong because we [what we did or did not do]. From now on a second person checks every invoice against the order before it goes out, so that this cannot happen again.

{my name}
{firm}`,
  },
  {
    name: "Not kept informed",
    body: `Dear {first name},

We knew on [date] that [what had changed], and we did not tell you. I should have called you that day. I am sorry.

{their words}

You heard it from [whom], and you stood before [whom] without an answer. I understand how that feels: you had trusted us to speak first.

This is where we stand today: [the facts]. I will put it right by [date]: [how]. I will call you on [weekday] at [time] with what comes next, and every [weekday] after that until it is done.

I waited because I wanted to have a solution first. That was the wrong decision. From now on you hear bad news on the day we know it.

{my name}
{firm}`,
  },
];
