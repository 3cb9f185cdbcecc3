import type { Theme } from "./themes";

/** Letters of apology are put together from these: what we did wrong comes first, in plain words. */
export const OWNING: Record<Theme, readonly string[]> = {
  handover: [
    "Marcus left us and we did not tell you. We did not introduce anyone either, and we let three weeks pass. That was our failure, not his.",
    "You had one person who knew you, and when he left we had nobody ready. We should have had a second person on your account long before that.",
    "We changed the people on your account without asking you, without telling you, and without passing on what you had taught us. I am sorry.",
    "You had to explain your own business to us a second time. That is time we took from you because we had not done our homework.",
    "We lost track of what we had agreed with you. Decisions you had every right to rely on were opened again because nobody here had written them down.",
  ],
  late: [
    "We promised you the report for a date, we missed it, and we let you find out for yourself. All three are our fault.",
    "Your report was late again. I have no excuse for that, and I am not going to look for one.",
    "We knew two days before that we would not make it, and we did not tell you. I am sorry for the delay, and more so for the silence.",
  ],
  invoice: [
    "The invoice we sent you was wrong. You had to find the mistake, and then you had to chase us to correct it. I apologise for both.",
    "Our invoice could not be used as it was, and the work of sorting it out landed with you. I am sorry.",
    "You had to write to us more than once about an invoice that should have been right the first time.",
  ],
  scope: [
    "We let you believe that this was part of the work, and then told you that it was not. We should have said so in the first week.",
    "We delivered what was written down and did not ask whether it was what you needed. Asking is our job, and we did not do it.",
    "Nobody on our side wrote down who does what, so the work fell to you. I am sorry.",
  ],
  seniority: [
    "You were promised experienced people and we sent you beginners. We put our own staffing problem on your desk. I am sorry.",
    "Your team spent its time teaching ours. That is not what you pay for, and it was our decision, not theirs.",
    "When it became difficult, there was nobody of ours in the room who could help you. We staffed it wrongly.",
  ],
  slow: [
    "You wrote to us and we left you waiting. There is no reason that would make it right.",
    "We promised to come back to you, and we did not. I apologise.",
    "You had to ask again and again for something that was lying finished on our side. That is on us.",
  ],
  price: [
    "You learned what it costs from a piece of paper, and nobody had called you first. That was wrong.",
    "We let it become expensive without explaining what you get for it. You should not have to work that out yourself.",
  ],
  quality: [
    "The report we sent you contained mistakes that you found and we did not. It should never have left our office like that.",
    "We reused a document and did not check it. I am ashamed that you had to point it out to us.",
    "Our figures contradicted each other, and you stood in front of others with them. I am sorry for that.",
  ],
};

/** What we do about it, and by when. */
export const REPAIRING: Record<Theme, readonly string[]> = {
  handover: [
    "I will come to you for a day before the end of next week, having read everything, and you decide what we start with.",
    "From Monday two of us look after you, and you get their numbers today. What Marcus knew is being written down, and you will be asked to correct it.",
    "I have asked for all open points since the change. You will have the list, with a name and a date on each, within three working days.",
  ],
  late: [
    "You will have the complete report by Thursday noon. From now on you get a draft five working days before each date.",
    "I have put a second person on it. You hear from me every Friday where it stands, whether there is news or not.",
  ],
  invoice: [
    "A corrected invoice goes out today, the old one is cancelled, and you do not need to do anything.",
    "I am going through the last twelve months with our accounts myself and send you the result by the end of the week.",
  ],
  scope: [
    "I would like to go through the list with you this week and write down, on one page, what you get and what you don't. What you were led to expect, you will get.",
    "We do the missing part at our cost. I will send you a proposal with dates within three days.",
  ],
  seniority: [
    "From next week an experienced colleague leads the work on site. You can meet her before you agree.",
    "I am taking over the lead myself until you tell me that it is no longer needed.",
  ],
  slow: [
    "You get the answer to your question in a separate mail today. From now on every mail from you has an answer, or at least a date for one, within one working day.",
    "I will call you tomorrow at a time that suits you, and every Tuesday after that.",
  ],
  price: [
    "Nothing changes until we have talked about it. I suggest Wednesday and come to you.",
    "I will send you an overview of every day worked and what it brought by Friday. Then you tell me what you think is fair.",
  ],
  quality: [
    "Someone who was not involved is checking the whole report now. You will have the corrected version, with every change marked, by the end of the week.",
    "We redo the analysis from the raw data at our cost. I will call you on Thursday with the result.",
  ],
};

export const CLOSINGS: readonly string[] = [
  "Thank you for telling us. It would have been easier for you not to.",
  "If I have misunderstood anything, please tell me. My direct line is below.",
  "You do not need to reply to this; I will be in touch on the day I have named.",
  "I know that a letter changes nothing. What we do in the next weeks has to.",
  "Please hold me to these dates.",
];

/** Letters to clients who wrote in German or French. */
export const LETTERS: Record<"de" | "fr", readonly string[]> = {
  de: [
    "Sie haben recht, und es tut mir leid. Das war unser Fehler, nicht Ihrer, und Sie hätten uns nicht darauf hinweisen müssen. Ich kümmere mich selbst darum und rufe Sie bis Donnerstag mit einem konkreten Vorschlag an.",
    "Danke, dass Sie so offen waren. Wir haben Sie im Stich gelassen, und dafür entschuldige ich mich. Was genau schiefgegangen ist, kläre ich bis übermorgen. Dann melde ich mich mit einem Plan und festen Terminen.",
    "Was Sie beschreiben, darf bei uns nicht vorkommen. Es ist vorgekommen, und Sie hatten den Ärger damit. Ich bitte um Entschuldigung. Sie hören von mir in zwei Werktagen, was wir ändern und bis wann.",
    "Ich habe Ihre Antwort zweimal gelesen. Sie hat mich getroffen, weil sie stimmt. Wir haben Ihre Zeit gekostet und Ihr Vertrauen. Am Freitag komme ich, wenn es Ihnen passt, vorbei und bringe mit, was fehlt.",
  ],
  fr: [
    "Vous avez raison, et je vous présente nos excuses. C'est notre erreur et elle vous a coûté du temps. Je m'en occupe personnellement et je vous appelle avant jeudi avec une proposition précise.",
    "Merci de nous l'avoir dit franchement. Nous n'avons pas tenu ce que nous avions promis, et je le regrette sincèrement. Vous recevrez sous deux jours un plan avec des dates.",
    "Ce que vous décrivez n'aurait pas dû arriver. Nous avons manqué d'attention et c'est vous qui en avez subi les conséquences. Je viens vous voir cette semaine si cela vous convient.",
  ],
};
