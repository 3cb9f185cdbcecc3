import type { PlaybookStep } from "./playbook-step";

/** Steps for a firm that has no plan of its own yet, to be changed as it learns. */
export const USUAL_STEPS: readonly PlaybookStep[] = [
  {
    id: "call",
    title: "Call the client before you write",
    stage: "new",
    doer: "owner",
    dueHours: 4,
    say: "Thank you for telling us. I read every word, and I am calling because this should not have happened. Before I say anything about it: would you tell me what it meant for you?",
    dos: ["Let them finish.", "Write down their words, not yours.", "Say when they hear from you next."],
    donts: ["Explain how it came about.", "Name a colleague who is at fault.", "Promise a fix on this call."],
  },
  {
    id: "hear",
    title: "Hear everybody who worked on it",
    stage: "apologised",
    doer: "owner",
    dueHours: 12,
    say: "",
    dos: ["Ask what they saw, and when.", "Look for what let it happen, not for who did it."],
    donts: ["Settle for the first answer."],
  },
  {
    id: "read",
    title: "Read the cause and the plan before the client hears of it",
    stage: "diagnosed",
    doer: "lead",
    dueHours: 8,
    say: "",
    dos: ["Ask whether the plan would stop it from happening again.", "Check that the date can be kept."],
    donts: ["Let a gesture stand in for a repair."],
  },
  {
    id: "halfway",
    title: "Tell the client how far the repair has come",
    stage: "planned",
    doer: "owner",
    dueHours: 24,
    say: "You need not do anything. I promised you a date, and I want you to know where we stand: this much is done, and this is what comes next.",
    dos: ["Say it even when there is little news.", "Say at once when the date is in danger."],
    donts: ["Wait until they ask."],
  },
];
