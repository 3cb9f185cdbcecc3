import { expect, test } from "vitest";
import { cellSeparator, decodeCsv } from "@/lib/accounts/csv-text";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: readonly number[], isLittle: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set(mark);
  for (let i = 0; i < text.length; i += 1)
    new DataView(bytes.buffer).setUint16(2 + 2 * i, text.charCodeAt(i), isLittle);
  return bytes;
};

test.each([
  ["UTF-8", utf8("Account\nMüller")],
  ["UTF-8 with a mark", utf8("\ufeffAccount\nMüller")],
  ["UTF-16 little end first", utf16("Account\nMüller", [0xff, 0xfe], true)],
  ["UTF-16 big end first", utf16("Account\nMüller", [0xfe, 0xff], false)],
  ["lines ended as on Windows", utf8("Account\r\nMüller")],
  ["lines ended as on old Macs", utf8("Account\rMüller")],
])("reads %s", (_, bytes) => {
  expect(decodeCsv(bytes)).toBe("Account\nMüller");
});

test.each([
  [
    "Windows-1252",
    new Uint8Array([...utf8("Account\nM"), 0xfc, ...utf8("ller")]),
    /not in UTF-8: line 2 .*Windows-1252/,
  ],
  ["an empty file", new Uint8Array(), /is empty/],
  ["white space alone", utf8("\ufeff \r\n\t\n"), /is empty/],
  ["an xlsx file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /spreadsheet or zip file/],
  ["an xls file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /spreadsheet or zip file/],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), /not plain text/],
  ["text with NUL", utf8("Account\0"), /not plain text/],
  ["half a UTF-16 pair", utf16("Account\ud800", [0xff, 0xfe], true), /UTF-16, but it is damaged/],
])("refuses %s in a sentence", (_, bytes, sentence) => {
  expect(() => decodeCsv(bytes)).toThrow(sentence);
});

test.each([
  ["Account,Name;x,E-mail\n;;;;;;", ","],
  ["Account;Name;E-mail", ";"],
  ["Account\tName\tE-mail", "\t"],
  ['"a,b,c,d";Name;E-mail', ";"],
  ["Account", ","],
])("finds the separator of %j", (text, separator) => {
  expect(cellSeparator(text)).toEqual({ separator, isNamed: false });
});

test("takes the separator that Excel names in a line of its own", () => {
  expect(cellSeparator("sep=;\nAccount,with;Name")).toEqual({ separator: ";", isNamed: true });
});
