import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { createTransport, type SendMailOptions } from "nodemailer";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { encodePart, mergePart } from "@/lib/deliveries/mail-part";
import { compileTemplate, DEEDS_MARKS, mergeMark, mergeTemplate } from "@/lib/deliveries/mail-template";

const LONGEST_LINE = 76;

const wordsOf = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.constantFrom(" ", "=", "=3D", ".", "é", "שלום", "😀", "a", "\t", "x".repeat(80)), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join("")),
);

/** Fields of every kind between words of every kind, as they come out of a printed mail. */
const printed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        mergeMark("name"),
        mergeMark("firm"),
        mergeMark("link"),
        "\n",
        "\r\n",
        " \n",
        "\n.\n",
        "--\n",
      ),
      fc.constant(`${DEEDS_MARKS.begin}You said, we did:\n${DEEDS_MARKS.lines}\n${DEEDS_MARKS.end}`),
      // A lone CR is no line break, and no editor of ours leaves one.
      wordsOf.map((words) => words.replace(/[\0\r\uE000\uE001]/g, "").toWellFormed()),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => `Hello${pieces.join("")}.`);

const values = fc.record({
  name: wordsOf,
  firm: wordsOf,
  deeds: fc.array(wordsOf, { maxLength: 3 }),
  link: fc.constant("https://amends.example/r/key.1token"),
  stopLink: fc.constant("https://amends.example/u/key.1token"),
});

async function send(mail: SendMailOptions) {
  const { message } = await createTransport({ streamTransport: true, newline: "windows" }).sendMail(mail);
  const raw = await buffer(message as NodeJS.ReadableStream);
  const { text, html } = await PostalMime.parse(raw);
  // What the parser makes of line breaks, and of the one before a boundary, depends on the encoding.
  return {
    raw: raw.toString("latin1"),
    read: [text, html].map((body) => body?.replaceAll("\r\n", "\n").replace(/\n$/, "")),
  };
}

test("a part that was encoded once reads like one that was encoded for each mail, and no line is too long", async () => {
  await fc.assert(
    fc.asyncProperty(printed, values, async (words, given) => {
      const text = compileTemplate(words, "text");
      const html = compileTemplate(words, "html");
      const usual = await send({ text: mergeTemplate(text, given), html: mergeTemplate(html, given) });
      const encoded = await send({
        text: { raw: mergePart(encodePart(text), given) },
        html: { raw: mergePart(encodePart(html), given) },
      });
      expect(encoded.read).toEqual(usual.read);
      expect(encoded.raw).toMatch(/^[\x20-\x7e\t\r\n]*$/);
      const bodyLines = encoded.raw
        .split("\r\n")
        .filter((line) => !/^(Content-|MIME|Date|Message-ID| boundary)/.test(line));
      expect(bodyLines.filter((line) => line.length > LONGEST_LINE)).toEqual([]);
      expect(bodyLines.filter((line) => /[ \t]$/.test(line))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
