import { describe, expect, test } from "vitest";
import { namedMembers } from "@/lib/recovery/named-members";

const FIRM = [
  "Anna Weber",
  "Max Klein",
  "Max Huber",
  "Jörg Müller",
  "Siobhán O'Neill",
  "Mark Long",
  "Lena",
  "Jean-Luc Petit-Dumas",
].map((name) => ({ id: name, name }));

const named = (words: string, others?: string[]) => namedMembers(words, FIRM, others).map(({ name }) => name);

describe("a complaint names", () => {
  test.each([
    ["a full name", "I spoke to Anna Weber twice.", ["Anna Weber"]],
    ["a full name in small letters", "it was anna weber again", ["Anna Weber"]],
    ["a full name the other way round", "WEBER, Anna never called.", ["Anna Weber"]],
    ["a last name", "Mr Klein did not call back.", ["Max Klein"]],
    ["a last name in capitals", "KLEIN DID NOT CALL BACK", ["Max Klein"]],
    ["a last name with its own letters", "Herr Müller war unhöflich.", ["Jörg Müller"]],
    ["letters put together of two signs", "Herr Mu\u0308ller war unhöflich.", ["Jörg Müller"]],
    ["a last name with an apostrophe", "Ms O'Neill was late.", ["Siobhán O'Neill"]],
    ["a last name with a hyphen", "Petit-Dumas lied to us.", ["Jean-Luc Petit-Dumas"]],
    ["a first name nobody shares", "Anna's report was wrong.", ["Anna Weber"]],
    ["a member who goes by one name", "Ask Lena why.", ["Lena"]],
    ["several of them, each once", "Anna Weber and Klein and Anna again.", ["Anna Weber", "Max Klein"]],
  ])("%s", (_, words, expected) => {
    expect(named(words)).toEqual(expected);
  });

  test.each([
    ["a first name that two share", "Max never answers."],
    [
      "a word in small letters that is a name too",
      "It took too long, and the small klein print, mark my words.",
    ],
    ["a name inside another word", "Weberei, Kleinigkeiten, Annapolis, Marks & Co, unweber"],
    ["a name inside a name with a hyphen", "Ask Meier-Weber of our own office."],
    ["nothing", ""],
    ["only signs", "!!! ??? -- ' 👎"],
  ])("nobody by %s", (_, words) => {
    expect(named(words)).toEqual([]);
  });

  test("nobody by the client's own name at the end of the letter", () => {
    expect(named("It is late again. Best, Anna", ["Anna Schmidt"])).toEqual([]);
    expect(named("It is late again. Regards, Weber", ["Tom Weber"])).toEqual([]);
    expect(named("Anna Weber was late. Regards, Weber", ["Tom Weber"])).toEqual(["Anna Weber"]);
  });
});
