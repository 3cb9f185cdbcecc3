import { html } from "@/lib/platform/html";
import type { PageWords } from "./page-words";
import { type PromisedDay, sayDay } from "./promised-day";

const by = (day: PromisedDay) =>
  sayDay("en", day, {
    today: "today",
    tomorrow: "by tomorrow",
    weekday: (name) => `by ${name}`,
    date: (name) => `by ${name}`,
  });

/** The client's pages in English. */
export const englishPage: PageWords = {
  frame: {
    language: "Language",
    reason: (firm, account) => html`You get this because ${firm} works for ${account}.`,
    preferences: "Change the language or stop these e-mails",
  },
  form: {
    send: "Send",
    yes: "Yes",
    no: "No",
    isCorrection: "You have already answered. You can still change it.",
    checkTitle: "Please check your answer",
    check: "Nothing was sent yet. Please look at what is marked below.",
    offline:
      "You are offline, so nothing was sent. Nothing is lost either: please send it again once you are back online.",
    likelihood: { low: "Not at all likely", high: "Extremely likely" },
    satisfaction: { low: "Very dissatisfied", high: "Very satisfied" },
    agreement: { low: "Strongly disagree", high: "Strongly agree" },
  },
  problems: {
    number: (low, high) => `Please choose a number from ${low} to ${high}.`,
    yesOrNo: "Please choose yes or no.",
    tooLong: (most) =>
      `This is longer than ${most.toLocaleString("en")} characters. Nothing is lost: please shorten it and send it again.`,
  },
  thanks: {
    title: "Thank you",
    thankYou: (name) => html`Thank you, ${name}.`,
    received: (firm) => html`${firm} has received your answer.`,
    someone: (firm) => html`Someone at ${firm}`,
    reads: (who) => html`${who} reads your answer and gets back to you.`,
    calls: (who, day) => html`${who} reads your answer and will call you ${by(day)}.`,
    next: "After that you hear what was found and what is being done about it.",
    passive: (firm) => html`${firm} has received your answer and looks at what could be better.`,
    promoter: (firm) => html`It is good to know what works. ${firm} has received your answer.`,
    quote: "Thank you also for letting us quote you.",
    followUp: (firm) => html`${firm} now knows how it turned out for you.`,
    followUpOpen: (firm) => html`${firm} now knows that not all is well yet.`,
    mayChange: "You can change your answer from this browser for one hour: go back, or open the link again.",
  },
  closed: {
    answeredTitle: "Already answered",
    answered: "This was already answered. Thank you.",
    answeredHow: "An answer can be changed for one hour, from the browser it was sent with.",
    keptHow: (firm) =>
      html`The answer that was given first counts. What you have sent now was kept beside it, and ${firm} can read it. To change the first one, reply to the e-mail that brought you here.`,
    unknown: "This link does not work.",
    unknownHow:
      "It may have been cut short on its way. Please open it from the e-mail once more, or copy all of it.",
    gone: "This survey is closed.",
    goneHow:
      "Thank you for wanting to answer. If there is something to say, reply to the e-mail that brought you here: it is read.",
    tooLarge: "This is too long to send.",
    tooLargeHow: "Please go back and shorten what you wrote; this browser has kept it.",
    unavailable: "We could not reach our records just now.",
    unavailableHow:
      "If you were sending an answer, it has not been kept. Please go back and send it again in a minute; this browser has kept what you wrote.",
    notKept: "This answer was not kept.",
    notKeptHow:
      "So many answers have come by this link that no more are kept. If there is something to say, reply to the e-mail that brought you here: it is read.",
    tooMany: "Too many requests came from your network.",
    tooManyHow:
      "Please wait a minute and try again. If you were sending an answer, go back and send it again then.",
  },
  preferences: {
    title: "Your preferences",
    who: (name, account) => html`This is about surveys to ${name}, ${account}.`,
    languageHeading: "Language",
    languageLabel: "In which language shall we ask you?",
    languageNote: "A survey that does not exist in it comes in the language it was written in.",
    languageSave: "Save language",
    languageSaved: "Saved. From now on we ask you in this language.",
    onceMore:
      "Nothing has been changed yet: programs that check e-mails press such buttons too. If it was you, please press the button once more.",
    stopHeading: "Stop these e-mails",
    stopWhat: (firm) => html`${firm} will not ask you for your opinion by e-mail again.`,
    stop: "Stop these e-mails",
    stopped: "These e-mails have stopped.",
    stoppedWhat: (firm) =>
      html`${firm} will not ask you for your opinion by e-mail again. You can close this page.`,
    leftHeading: "I am no longer the right person",
    leftWhat: (firm) =>
      html`${firm} will not write to you about it again. If you like, say who has taken over; you may leave both fields empty.`,
    successorName: "Name of whoever took over (optional)",
    successorEmail: "Their e-mail address (optional)",
    leave: "Pass this on",
    emailProblem: "This is not a complete e-mail address. Please correct it, or leave it empty.",
    left: "Thank you for telling us.",
    leftDone: (firm) =>
      html`${firm} will not ask you again, and your contact there has been told. You can close this page.`,
    back: "Back to all preferences",
  },
};
