import { InvalidInput } from "@/lib/platform/errors";

const SAVE_AS = "In your spreadsheet program choose Save as, then “CSV UTF-8”.";

/** The text of a CSV file, from UTF-8 or from UTF-16 with its mark, lines ended by \n; anything else is refused in a sentence. */
export function decodeCsv(bytes: Uint8Array): string {
  const text = withoutMark(decode(bytes)).replaceAll(/\r\n?/g, "\n");
  if (text.includes("\0")) throw new InvalidInput(`This file is not plain text. ${SAVE_AS}`);
  if (text.trim() === "") throw new InvalidInput("This file is empty.");
  return text;
}

/** What separates the cells: the comma, semicolon or tab that the first line has most of, or the one an Excel "sep=" line names. */
export function cellSeparator(text: string): { readonly separator: string; readonly isNamed: boolean } {
  const firstLine = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const named = /^sep=([,;\t])$/i.exec(firstLine)?.[1];
  if (named) return { separator: named, isNamed: true };

  const outsideQuotes = firstLine.replaceAll(/"[^"]*"/g, "");
  const count = (candidate: string) => outsideQuotes.split(candidate).length;
  const [separator] = [",", ";", "\t"].sort((a, b) => count(b) - count(a));
  return { separator: separator ?? ",", isNamed: false };
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new InvalidInput(`This is a spreadsheet or zip file, not a CSV file. ${SAVE_AS}`);
  }
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs("utf-16le", bytes) ?? refuseDamaged();
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs("utf-16be", bytes) ?? refuseDamaged();
  return decodeAs("utf-8", bytes) ?? refuseOtherEncoding(bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseDamaged(): never {
  throw new InvalidInput(`This file says it is UTF-16, but it is damaged. ${SAVE_AS}`);
}

function refuseOtherEncoding(bytes: Uint8Array): never {
  if (bytes.includes(0)) throw new InvalidInput(`This file is not plain text. ${SAVE_AS}`);
  const readable = new TextDecoder("utf-8").decode(bytes);
  const before = readable.slice(0, readable.indexOf("\ufffd"));
  const line = before.split(/\r\n?|\n/).length;
  throw new InvalidInput(
    `This file is not in UTF-8: line ${line} has a character in another encoding, such as Windows-1252. ${SAVE_AS}`,
  );
}

function withoutMark(text: string) {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function startsWith(bytes: Uint8Array, ...signature: number[]) {
  return signature.every((byte, at) => bytes[at] === byte);
}
