import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";

// Distinguished Encoding Rules: a tag, a length, the value.
const der = (tag: number, ...parts: (Uint8Array | string)[]) => {
  const value = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length =
    value.length < 128 ? [value.length] : [0x82, (value.length >> 8) & 0xff, value.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
};
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const integer = (value: number) => der(0x02, Uint8Array.of(value));
const bits = (value: Uint8Array) => der(0x03, Uint8Array.of(0), value);
const time = (at: Date) => der(0x18, at.toISOString().replace(/[-:T]|\.\d+/g, ""));

const SHA256_WITH_RSA = sequence(
  der(0x06, Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b)),
  der(0x05),
);
const COMMON_NAME = der(0x06, Uint8Array.of(0x55, 0x04, 0x03));

/** A key and a certificate that it signed itself (X.509, PEM), valid between two instants. */
export function makeCertificate({ from, until }: { readonly from: Date; readonly until: Date }) {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { format: "der", type: "spki" },
    privateKeyEncoding: { format: "pem", type: "pkcs8" },
  });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, "sns.amazonaws.com"))));
  const validity = sequence(time(from), time(until));
  const version = der(0xa0, integer(2));
  const content = sequence(version, integer(1), SHA256_WITH_RSA, name, validity, name, publicKey);
  const signature = sign("sha256", content, createPrivateKey(privateKey));
  const base64 = sequence(content, SHA256_WITH_RSA, bits(signature)).toString("base64");
  const lines = base64.match(/.{1,64}/g)?.join("\n") ?? "";
  return {
    privateKey,
    pem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
