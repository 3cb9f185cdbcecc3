import type { Theme } from "./themes";

/** Chains of five whys; some people stop earlier because they have got to the bottom of it. */
export const WHYS: Record<Theme, readonly (readonly string[])[]> = {
  handover: [
    [
      "The client was not told that Marcus was leaving.",
      "The office lead assumed that Marcus would tell his clients himself.",
      "He left earlier than planned, on remaining holiday, and no one had a list of what he still had to do.",
      "We have no handover procedure: each office does it its own way.",
      "No account has a named second person, so there is nobody to hand over to.",
    ],
    [
      "The new analyst did not know the agreements with the client.",
      "They were in Marcus's notes, and his account was closed on his last day.",
      "We keep decisions in personal notes instead of the client's file.",
      "Nobody checks whether a file is complete until somebody leaves.",
    ],
    [
      "The open points were dropped in the change.",
      "The list lived in the heads of two people, and one of them left.",
      "We track deliverables, not promises.",
    ],
  ],
  late: [
    [
      "The report was late.",
      "The input of two departments came on the last day.",
      "We asked for it a week before the date instead of three.",
      "The plan had no step for collecting input; it was copied from a smaller project.",
      "Plans are not reviewed by anyone who has run a project of this size.",
    ],
    [
      "We knew two days before and said nothing.",
      "The team hoped to make it over the weekend.",
      "Saying that one is late is seen as failing, in this team.",
    ],
  ],
  invoice: [
    [
      "The invoice had the wrong day rate.",
      "Accounts used last year's contract.",
      "The new one was signed on paper and lay in the project folder.",
      "There is no step that brings a signed contract to accounts.",
    ],
    [
      "The order number was missing.",
      "It has to be typed in by hand for each invoice.",
      "The client's record in our system has no field for it.",
    ],
  ],
  scope: [
    [
      "The client expected training, we did not offer it.",
      "It was mentioned in the pitch as a possibility.",
      "The contract was written from the template, not from what was said.",
      "Whoever pitches does not read the contract before it goes out.",
    ],
    [
      "Nobody did the data work.",
      "Each side thought that it was the other's.",
      'The kick-off minutes say "data: to be clarified", and nobody clarified it.',
    ],
  ],
  seniority: [
    [
      "Two beginners were sent to a project that needed experience.",
      "The two experienced colleagues were moved to a tender.",
      "Tenders win over running projects when people are short.",
      "Nobody asks the client before a change of staff.",
    ],
    [
      "The workshop got out of hand.",
      "The facilitator had never led one with two sites in conflict.",
      "We knew of the conflict and did not mention it in the briefing.",
    ],
  ],
  slow: [
    [
      "Mails stayed unanswered for days.",
      "They went to one person who was on site at another client all week.",
      "There is no shared inbox for this account.",
      "The rule that somebody covers for somebody exists, but nobody knows who covers whom.",
    ],
    [
      "The promised call was not made.",
      "It was agreed in passing and not written down.",
      "We have no place where promises to clients are kept.",
    ],
  ],
  price: [
    [
      "The client learned of the increase by letter.",
      "The letters went out to everybody on the same day.",
      "The account managers were told on that day too.",
      "Nobody in finance thought of it as news that needs a conversation.",
    ],
    [
      "The extra days were not announced.",
      "The team did not know that the budget was used up.",
      "Time sheets are closed at the end of the month, so the overrun shows four weeks later.",
    ],
  ],
  quality: [
    [
      "Tables in the annex did not add up.",
      "A formula referred to the previous version of the data.",
      "The data changed on the last day, and only the main part was updated.",
      "Our second check covers the text, not the annex.",
    ],
    [
      "Another client's name was on a slide.",
      "The deck was made from an old one.",
      "There is no clean template for this kind of study.",
      "Making one is on nobody's list, because it is not billable.",
    ],
  ],
};

export const EVIDENCE: readonly string[] = [
  "Mail thread with the client, project plan versions 3 and 4.",
  "Talked to everyone involved; minutes are in the project folder.",
  "Time sheets and the original order.",
  "The file itself: compared the two versions cell by cell.",
  "Call log of the last eight weeks.",
  "The contract, the offer and the pitch deck side by side.",
];
