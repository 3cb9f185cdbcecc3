/** Answers to earlier pulses that belong to the story of a client on today's desk. Pulses count from 0. */
export const TOLD_EARLIER = [
  {
    account: "northwind",
    person: 0,
    pulse: 2,
    score: 3,
    theme: "handover",
    course: "recovered",
    words: "Nobody told us the analyst had left. We found out in front of our own board.",
  },
  {
    account: "kestrel",
    person: 0,
    pulse: 2,
    score: 2,
    theme: "handover",
    course: "recovered",
    words: "Two years of work with Marcus, and then a form letter. Addressed to my predecessor.",
  },
] as const;
