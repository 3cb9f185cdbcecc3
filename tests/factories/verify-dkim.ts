import { createHash, createPublicKey, verify } from "node:crypto";

/** Verifies the DKIM signature of a message by hand (RFC 6376, rsa-sha256, relaxed/relaxed) with the base64 of a public key. */
export function verifyDkim(message: string, publicKey: string) {
  const end = message.indexOf("\r\n\r\n");
  const headers = message
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((line) => ({ name: line.slice(0, line.indexOf(":")).trim().toLowerCase(), line }));
  const signature = headers.find(({ name }) => name === "dkim-signature");
  if (!signature) return { isValid: false, tags: new Map<string, string>(), signed: [] };

  const tags = new Map(
    signature.line
      .slice(signature.line.indexOf(":") + 1)
      .split(";")
      .map((tag) => [
        tag.slice(0, tag.indexOf("=")).trim(),
        tag.slice(tag.indexOf("=") + 1).replaceAll(/\s/g, ""),
      ]),
  );
  const signed = (tags.get("h") ?? "").toLowerCase().split(":");
  const waiting = headers.filter((header) => header !== signature);
  const lines = signed.flatMap((name) => {
    // From the bottom up, each header once.
    const at = waiting.findLastIndex((header) => header.name === name);
    return at < 0 ? [] : waiting.splice(at, 1).map(({ line }) => relaxed(line));
  });
  const unsigned = signature.line.replace(/([;\s]b=)[^;]*/, "$1");
  const data = [...lines, relaxed(unsigned)].join("\r\n");
  const bodyHash = createHash("sha256")
    .update(relaxedBody(message.slice(end + 4)), "latin1")
    .digest("base64");
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  const isSigned = verify(
    "sha256",
    Buffer.from(data, "latin1"),
    key,
    Buffer.from(tags.get("b") ?? "", "base64"),
  );
  return { isValid: isSigned && bodyHash === tags.get("bh"), tags, signed };
}

function relaxed(line: string) {
  const at = line.indexOf(":");
  const value = line
    .slice(at + 1)
    .replaceAll("\r\n", "")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
  return `${line.slice(0, at).trim().toLowerCase()}:${value}`;
}

function relaxedBody(body: string) {
  const lines = body.split("\r\n").map((line) => line.replaceAll(/[ \t]+/g, " ").trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines.length > 0 ? `${lines.join("\r\n")}\r\n` : "";
}
