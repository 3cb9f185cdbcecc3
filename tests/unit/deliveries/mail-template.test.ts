import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compileTemplate,
  headerWords,
  type MergeValues,
  mergeMark,
  mergeTemplate,
  plainWords,
  withoutMarks,
} from "@/lib/deliveries/mail-template";

const values: MergeValues = {
  name: "Dana Ruiz",
  firm: "Meridian & Sons",
  link: "https://amends.example/r/key.1token",
  stopLink: "https://amends.example/u/key.1token",
  deeds: [],
};

const htmlTemplate = compileTemplate(
  `<p title="${mergeMark("name")}">${mergeMark("name")}</p><a href="${mergeMark("link")}/9">9</a>`,
  "html",
);

test("puts each value where its mark stands, as often as it stands there", () => {
  const template = compileTemplate(
    `${mergeMark("name")}, ${mergeMark("firm")}: ${mergeMark("name")}`,
    "text",
  );
  expect(mergeTemplate(template, values)).toBe("Dana Ruiz, Meridian & Sons: Dana Ruiz");
});

test("writes words for HTML, in text and in attributes", () => {
  const merged = mergeTemplate(htmlTemplate, { ...values, name: `"><script>alert('x')</script>&` });
  expect(merged).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">` +
      `&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p><a href="https://amends.example/r/key.1token/9">9</a>`,
  );
});

test("never takes a value for a field", () => {
  const template = compileTemplate(`${mergeMark("name")} of ${mergeMark("firm")}`, "text");
  expect(mergeTemplate(template, { ...values, name: mergeMark("firm") })).toBe("firm of Meridian & Sons");
  expect(withoutMarks(mergeMark("link"))).toBe("link");
});

test.each(["javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "not a link"])(
  "refuses to link to %s",
  (link) => expect(() => mergeTemplate(htmlTemplate, { ...values, link })).toThrow(),
);

test("refuses a template with a field that does not exist", () => {
  expect(() => compileTemplate("\uE000password\uE001", "text")).toThrow(/no merge field "password"/);
});

test.each([
  ["Dana\r\nBcc: all@x.example", "Dana Bcc: all@x.example"],
  ["Dana\u2028Ruiz\u0000\u0007", "Dana Ruiz"],
  ["\u202Egnihtyna\u202C Dana", "gnihtyna Dana"],
  ["דנה רואיז", "דנה רואיז"],
  ["lone \uD800 half", "lone \uFFFD half"],
])("keeps %j on one line of its own direction", (name, written) => expect(plainWords(name)).toBe(written));

test("cuts a header of 300 characters between characters, not within one", () => {
  const words = headerWords("😀".repeat(300));
  expect([...words]).toHaveLength(150);
  expect(words.isWellFormed()).toBe(true);
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n",
        "\u2028",
        "<script>",
        '"',
        "'",
        "<",
        ">",
        "&",
        "\u202E",
        "\uE000name\uE001",
        "Bcc: ",
        "=?utf-8?q?",
        "\0",
        "a",
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join("")),
);

test("lets no value end a line of a header or begin a tag", () => {
  const header = compileTemplate(`${mergeMark("name")}: how are we doing?`, "header");
  fc.assert(
    fc.property(hostile, (name) => {
      expect(mergeTemplate(header, { ...values, name })).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u);
      const merged = mergeTemplate(htmlTemplate, { ...values, name });
      expect(merged.match(/[<>"]/g)).toEqual(mergeTemplate(htmlTemplate, values).match(/[<>"]/g));
    }),
    { numRuns: 2_000 },
  );
});
