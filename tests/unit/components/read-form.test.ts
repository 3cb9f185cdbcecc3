import { expect, it } from "vitest";
import { readForm, typedValues } from "@/components/form/read-form";

function form(...fields: [string, string | Blob][]) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

it("makes a list of a name that ends in [], even of one value", () => {
  expect(readForm(form(["ids[]", "a"], ["ids[]", "b"], ["tags[]", "x"]))).toEqual({
    ids: ["a", "b"],
    tags: ["x"],
  });
});

it("leaves out the NUL characters that a database cannot keep", () => {
  expect(readForm(form(["name", "Da\0na"]))).toEqual({ name: "Dana" });
});

it("takes the last value of any other name", () => {
  expect(readForm(form(["contactMe", "no"], ["contactMe", "yes"]))).toEqual({ contactMe: "yes" });
});

it("leaves out what the framework adds", () => {
  const data = form(["$ACTION_KEY", "k"], ["$ACTION_REF_1", ""], ["name", "Dana"]);
  expect(readForm(data)).toEqual({ name: "Dana" });
  expect(typedValues(data)).toEqual({ name: "Dana" });
});

it("gives back what was typed, lists among it, but no files", () => {
  const data = form(
    ["note", "line one\nline two"],
    ["whys[]", "Nobody knew."],
    ["whys[]", ""],
    ["file", new Blob(["x"])],
    ["files[]", new Blob(["x"])],
  );
  expect(typedValues(data)).toEqual({ note: "line one\nline two", whys: ["Nobody knew.", ""], files: [] });
});

it("lets no field name change what kind of object it becomes", () => {
  const fields = readForm(form(["__proto__", new Blob(["x"])], ["name", "Dana"]));
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(fields.name).toBe("Dana");
});
