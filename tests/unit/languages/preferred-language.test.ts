import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "@/lib/languages/language";
import { preferredLanguage } from "@/lib/languages/preferred-language";

test.each([
  [null, "en"],
  ["", "en"],
  ["*", "en"],
  ["de", "de"],
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["zh-CN,zh;q=0.9,fr;q=0.5,en;q=0.4", "fr"],
  ["en;q=0.5, pt-BR", "pt"],
  ["it;q=0, nl;q=0.1", "nl"],
  ["ar;q=abc, es", "es"],
  ["fr;q=2, it;q=0.2", "it"],
  ["AR-eg", "ar"],
])("who asks for %j reads %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test("any header is answered in a language that is spoken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (header) => LANGUAGES.includes(preferredLanguage(header))),
  );
});
