const unbroken = (length: number) =>
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    .repeat(Math.ceil(length / 80))
    .slice(0, length);

/** Words at the edge of what may be typed: as long as allowed without a place to break, from right to left, and with markup. */
export const WORDS = {
  unbroken,
  /** So many characters of sentences and lines. */
  prose: (length: number) =>
    "Nobody called back.\nWe waited for three weeks; then the invoice came, twice. "
      .repeat(Math.ceil(length / 70))
      .slice(0, length)
      .trim(),
  rightToLeft: "شركة النور للاستشارات القانونية والمالية",
  rightToLeftProse: "لم يتصل بنا أحد بعد تغيير المستشار، وعرفنا بالأمر من مجلس إدارتنا.",
  markup: `<img src=x onerror="alert(1)"> & "Söhne" </textarea>`,
  /** Turns the direction of what follows, stacks accents, and joins faces. */
  tricks: "\u202Eevil\u202C Z\u0351\u0329\u0301a\u0300\u0320\u0308l\u0329\u0304g\u030Co\u0321 👩‍👩‍👧‍👦 1⁄2",
};
