/** Owns it, names the harm, puts it right with a date, explains, promises, and asks forgiveness last. */
export const FINE = `Dear Anna,

We sent your March invoice three days late and with the wrong amount. That was our mistake, and I am sorry. You had to explain the difference to your board on Monday, and you spent an evening on figures that we should have checked.

The corrected invoice is attached. I will credit the difference by Friday, 27 March, and call you that morning to see that it arrived.

It happened because our price list was changed and nobody told the accounts team. From now on a second person checks every invoice before it goes out, so that this cannot happen again.

I understand how awkward this was in front of your board. When we have put it right, I hope you can forgive us.

Max`;

export const SHORT_AND_OWNED =
  "Anna, I forgot to send you the report, and you stood before your board without it. I am sorry. You have it now, and I will call you today at 4 pm.";

const EXPLANATION = "It happened because a price list was changed on Thursday.";
const OWNERSHIP = "We sent you the wrong invoice, and we are sorry. You lost a morning over it.";

export const EXPLAINED_FIRST = {
  before: `Dear Anna,\n\n${EXPLANATION} ${OWNERSHIP}`,
  after: `Dear Anna,\n\n${OWNERSHIP} ${EXPLANATION}`,
};

export const CORPORATE = `Dear valued client,

Due to unforeseen circumstances your order was delayed. We are sorry you feel that our service was not up to standard, and we apologise for any inconvenience this may have caused.

Unfortunately, our carrier failed to collect a small part of the goods. It was only a minor issue. You should have told us that the date mattered. As per our terms, dates are not binding.

We take your satisfaction very seriously and will look into it as soon as possible.`;

export const GERMAN = `Liebe Anna,

wir haben die Frist versäumt, und das war unser Fehler. Es tut mir leid, dass Sie vor dem Vorstand ohne Bericht dastanden.

Sie erhalten ihn bis Freitag um 12 Uhr. Ich rufe Sie morgen an.`;
