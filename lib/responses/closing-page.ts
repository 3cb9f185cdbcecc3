import { dayInWords } from "@/lib/platform/date-words";
import { html, type Markup } from "@/lib/platform/html";
import { respondentFrame } from "./respondent-frame";

export type Thanks = {
  readonly firm: string;
  readonly contactName: string;
  readonly draftKey: string;
  /** What follows: a member reads it and comes back by a day, or nothing. */
  readonly promise: Promise | null;
};

type Promise = {
  /** Who comes back; null when nobody in particular owns it yet. */
  readonly ownerName: string | null;
  /** The calendar date by which they do, "2026-03-12"; null when none is promised. */
  readonly byDay: string | null;
  readonly now: Date;
  readonly timeZone: string;
};

/** What a client reads after sending: a thank you, and for one who is unhappy who reads it and what happens next. */
export function thanksPage({ firm, contactName, draftKey, promise }: Thanks): string {
  const main = html`<h1>Thank you, <bdi>${contactName}</bdi>.</h1>
${promise ? promiseSentence(promise, firm) : html`<p><bdi>${firm}</bdi> has received your answer.</p>`}
<p>You can change your answer from this browser for one hour: go back, or open the link again.</p>`;
  return respondentFrame({ title: `Thank you · ${firm}`, firm, draftKey }, main);
}

function promiseSentence({ ownerName, byDay, now, timeZone }: Promise, firm: string): Markup {
  const who = ownerName ? html`<bdi>${ownerName}</bdi>` : html`Someone at <bdi>${firm}</bdi>`;
  if (byDay === null) return html`<p>${who} reads this.</p>`;
  const day = dayInWords(byDay, now, timeZone);
  return html`<p>${who} reads this and will call you ${day === "today" ? day : `by ${day}`}.</p>`;
}

/** For an answer that came from elsewhere after one stood already: it was kept, and changes nothing. */
export function keptPage({ firm, draftKey }: { firm: string; draftKey: string }): string {
  return respondentFrame(
    { title: `Already answered · ${firm}`, firm, draftKey },
    html`<h1>This was already answered.</h1>
<p>The answer that was given first counts. What you have sent now was kept beside it and <bdi>${firm}</bdi> can read it. To change the first one, answer the e-mail that brought you here.</p>`,
  );
}

/** For whoever opens the link of a question that has its answer. */
export function answeredPage({ firm }: { firm: string }): string {
  return respondentFrame(
    { title: `Already answered · ${firm}`, firm, draftKey: null },
    html`<h1>This was already answered. Thank you.</h1>
<p>An answer can be changed for one hour, from the browser it was sent with.</p>`,
  );
}

export const UNKNOWN_PAGE = respondentFrame(
  { title: "This link does not work", firm: null, draftKey: null },
  html`<h1>This link does not work.</h1>
<p>It may have been cut short on its way. Please open it from the e-mail once more, or copy all of it.</p>`,
);

export const GONE_PAGE = respondentFrame(
  { title: "This question is closed", firm: null, draftKey: null },
  html`<h1>This question is closed.</h1>
<p>Thank you for wanting to answer. If there is something to say, answer the e-mail that brought you here: it is read.</p>`,
);

export const TOO_LARGE_PAGE = respondentFrame(
  { title: "This is too long", firm: null, draftKey: null },
  html`<h1>This is too long to send.</h1>
<p>Please go back and shorten your comment; this browser has kept it.</p>`,
);

export const UNAVAILABLE_PAGE = respondentFrame(
  { title: "Not just now", firm: null, draftKey: null },
  html`<h1>We could not reach our records just now.</h1>
<p>If you were sending an answer, it has not been kept. Please go back and send it again in a minute; this browser has kept your comment.</p>`,
);
