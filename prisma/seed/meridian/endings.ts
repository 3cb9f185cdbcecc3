/** Why a case was closed although the client did not say that it was put right. */
export const NOT_AN_ISSUE: readonly string[] = [
  "Called: the score was meant for another firm they work with. {first} apologised to us.",
  "{first} had the scale the wrong way round and says all is well.",
  "It was about their own purchasing department. We could help with a sentence, no more.",
  "Not about our work: the person on the phone was from the building management.",
  "A question about the next invoice; answered on the phone.",
];

export const ANSWERED: readonly string[] = [
  "Wanted the slides in English. Sent.",
  "A question about the contract's notice period; answered on the phone.",
  "Would like to extend the project. Passed on to the team, meeting next week.",
  "Asked for a reference contact in their industry. Put the two in touch.",
  "Just wanted to say thank you to the night-shift team in person. Done.",
  "New address for invoices. Changed.",
];

export const CANNOT_RESOLVE: readonly string[] = [
  "They want the software vendor's licence terms changed. We have tried, the vendor said no, and {first} knows it.",
  "The price is what it is: we showed our calculation, they showed theirs, and we disagree in peace.",
  "They would like the same analyst full time. We do not have her full time, and told {first} so.",
  "The study cannot be done again: the data no longer exists. We credited the fee and closed it together.",
];

export const CLIENT_LEFT: readonly string[] = [
  "Ashdown Carter ended the contract. Helen has talked to the partners: the decision stands, and they named the handover as the reason.",
  "Part of the same decision: Ashdown Carter goes on without us. Files handed over in good order.",
  "{first} was kind about it, but the contract is ended.",
];
