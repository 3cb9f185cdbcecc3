/** "2.5 mails a second", "one mail a minute": in the unit in which it is a number to imagine. */
export function rateWords(perSecond: number): string {
  if (perSecond >= 1) return `${amount(perSecond)} a second`;
  return `${amount(perSecond * 60)} a minute`;
}

function amount(number: number) {
  const shown = Number(number.toPrecision(2));
  return shown === 1 ? "1 mail" : `${shown} mails`;
}
