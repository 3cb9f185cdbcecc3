import type { GoodDraft } from "./apology-drafts";

/** More of them: the ones in which a word looks worse than it is. */
export const GOOD_DRAFTS_THAT_LOOK_WORSE: readonly GoodDraft[] = [
  [
    "a but that owns more",
    "responsibility repair regret personalImpact datedPromise",
    `I am sorry, but sorry is not enough: we lost your documents, and you had to ask your clients for them again. We will have copies certified at our cost by Friday, 20 March.`,
  ],
  [
    "an if that asks",
    "responsibility repair regret personalImpact datedPromise",
    `Dear Ms Frey, we failed you last week, and I am sorry. You had to move your launch. I wonder if I may call you tomorrow at 10. We have assigned two more engineers and will deliver by Friday.`,
  ],
  [
    "a handover",
    "responsibility repair regret personalImpact datedPromise",
    `Dear Lucy,

When Paul left us, we did not hand your file over. For three weeks nobody here knew your deadlines. That is our failure, not Paul's, and I apologise. You had to explain everything again from the start.

I've now read the whole file. Attached is a list of every open date. I'll take you through it on Tuesday at 10 am, and you won't be billed for that hour.`,
  ],
  [
    "an American e-mail",
    "responsibility repair regret empathy personalImpact datedPromise",
    `Hey Mike,

I dropped the ball on your renewal. I told you you'd have the quote by Monday, and I didn't send it until Thursday. I apologize. I know you looked bad in front of your CFO because of me.

I've locked last year's price for you, and I'll have the signed contract in your inbox by 5 p.m. today.

-- Jess`,
  ],
  [
    "a however that leaves the choice",
    "responsibility repair regret personalImpact",
    `I'm sorry: we booked the wrong room and your guests stood in the rain. However you'd like to settle it, I'll agree. I've refunded the fee today.`,
  ],
  [
    "words of the client within words",
    "responsibility repair regret empathy personalImpact datedPromise",
    `Dear Ms Roy,

You wrote: “I feel ignored. Your colleague said, ‘mistakes were made’, and that was it.” You were right to be angry. We ignored you. I am sorry; you missed your tender because of us.

I will bring the finished offer to your office tomorrow at 9:00.`,
  ],
  [
    "a system that does what we told it",
    "responsibility repair regret personalImpact datedPromise",
    `We set the wrong date in our system, and it sent your customers a reminder at 3 in the morning. I am sorry that you had to answer forty angry calls. We have stopped the reminders, and we'll write to each of your customers by tonight, in our own name.`,
  ],
  [
    "a formal letter",
    "responsibility repair regret personalImpact datedPromise",
    `Dear Sir or Madam,

We write with regard to our letter of 12 February, in which we gave you incorrect advice on the notice period. We accept full responsibility for that error and apologise unreservedly. As a consequence you gave notice a month too late.

We shall bear the rent for that month in full. Payment will be made by 31 March. Our Ms Keller will call on you on 5 March to answer any question.`,
  ],
  [
    "a policy that is taken back",
    "responsibility repair regret",
    `You were told that our policy did not allow a refund. That was our mistake; we hid behind a rule. I'm sorry. We have refunded the whole amount today.`,
  ],
  [
    "nothing wrong done by the client",
    "responsibility repair regret explanation personalImpact datedPromise",
    `You did not do anything wrong. You weren't told, because we didn't tell you. I'm sorry. You'd already booked the flights. We'll pay for them this week.`,
  ],
  [
    "a tone",
    "responsibility regret personalImpact",
    `I'm sorry for the tone of my last e-mail. It was arrogant and it was wrong. You had asked a fair question and I made you look foolish in front of your team. I've written to all of them this morning and taken it back.`,
  ],
  [
    "a double booking",
    "responsibility regret personalImpact datedPromise",
    `Hi Jo, no excuses from me: I double-booked you, and you sat alone in the meeting room for an hour. Sorry. I'm free whenever you are today, and I'll come to you.`,
  ],
  [
    "a supplier who is owned",
    "responsibility repair regret personalImpact datedPromise",
    `Our supplier delivered late, and we didn't have a second source. That's our failure, not theirs. I'm sorry that your opening had to be moved. We've found another supplier, and the tiles will be laid by 22 March.`,
  ],
  [
    "deleted for good",
    "responsibility repair regret datedPromise",
    `Unfortunately I can't undo it: your photographs are gone, and I'm the one who deleted them. I'm so sorry. We will pay for the new shoot, and I have already spoken with the photographer; she can come on the 9th.`,
  ],
  [
    "words of a colleague",
    "responsibility regret personalImpact",
    `We apologise for our colleague's words. What he said was wrong and it does not reflect how we think of your team. He is ours, so the apology is ours as well. He'd like to say sorry himself, if you are willing to see him. Two of your people left the room in tears. He's no longer working on your account.`,
  ],
  [
    "a word that was given",
    "responsibility repair regret personalImpact datedPromise",
    `Dear Ms Novak, I gave you my word that the tender would go out on Friday, and it went out on Monday. You lost the contract. There is nothing I can say that makes that good. I'm sorry. We will not invoice our work on the tender, and I'd like to come to you this week to hear what you need. I'll call at 9 tomorrow.`,
  ],
  [
    "an explanation after the apology",
    "responsibility repair regret explanation personalImpact datedPromise",
    `We owe you an explanation and an apology. The apology first: we delivered a translation with forty errors, and you printed it. We are sorry. You had to pulp 2,000 brochures. We'll pay for the reprint, and a second translator will have read it by Thursday noon. Now the explanation: our reviser was ill and we skipped her step. We shouldn't have.`,
  ],
  [
    "four people and none of them",
    "responsibility regret personalImpact datedPromise",
    `Maria, I read the transcript of your call. You explained your problem four times to four people. None of us took it. I'm taking it. You'll have an answer from me today at 17:00. I'm sorry it took your complaint to get us here.`,
  ],
  [
    "one who is ashamed",
    "responsibility regret",
    `Dear Aisha, I said things about your proposal that I hadn't the right to say, and I said them to your competitor. I'm ashamed of it. I have told him that I was wrong. You may want another adviser, and if you do I'll hand the file over in perfect order within a day.`,
  ],
  [
    "few words",
    "responsibility regret personalImpact",
    `In short: our error, our cost, our job to mend it. You waited six weeks for a licence that takes a day. I'm sorry. It's active now.`,
  ],
  [
    "a consolation of the client",
    "responsibility regret personalImpact",
    `Thank you for your patience yesterday. It was our mistake, although you were kind enough to say that such things happen. I'm sorry that your morning was gone. The right keys are at your reception.`,
  ],
  [
    "a system that we believed",
    "responsibility repair regret personalImpact datedPromise",
    `Our system showed your order as delivered, and we believed the system instead of you. That was our mistake. You told us twice. We're sorry. The new order left today and reaches you tomorrow before noon.`,
  ],
];
