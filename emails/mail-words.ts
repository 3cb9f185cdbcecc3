/** Every sentence of ours in a mail to a client, in one language. The sentences about the scale are for a plain text. */
export type MailWords = {
  readonly greeting: (name: string) => string;
  /** Why a contact is asked, and asked again. */
  readonly reasonToAsk: (firm: string) => string;
  /** Why a contact is asked whether a matter was put right. */
  readonly reasonToFollowUp: (firm: string) => string;
  /** How a reminder begins. */
  readonly reminder: string;
  /** Above what was changed since this person's firm said what was wrong. */
  readonly deeds: string;
  /** The subject of a mail that a member writes to a client about a case. */
  readonly aboutCase: (author: string, firm: string) => string;
  /** Under such a mail: who reads the answer. */
  readonly canAnswer: (author: string) => string;
  /** The link to the page that stops these mails and changes their language. */
  readonly preferences: string;
  readonly answerHere: (scale: MailScale) => string;
  readonly outOf: (score: number, high: number) => string;
};

/** The scale that a mail asks on, with words for its two ends. */
export type MailScale = {
  readonly low: number;
  readonly high: number;
  readonly lowWords: string;
  readonly highWords: string;
};

/** The firm as its client sees it. */
export type MailBrand = {
  readonly name: string;
  /** #rrggbb for the rule above the message; null for none. */
  readonly colour: string | null;
  readonly logo: { readonly src: string; readonly width: number; readonly height: number } | null;
};
