import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

type Wanted = {
  readonly name?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** Who vouches for it; itself unless told. */
  readonly issuer?: Issuer;
  readonly isAuthority?: boolean;
};

type Issuer = { readonly name: string; readonly privateKey: KeyObject };

const DAY_MS = 86_400_000;
const ECDSA_SHA256 = sequence(der(0x06, Buffer.from("2a8648ce3d040302", "hex")));

/** A mail server's certificate and key, made here and now, so that it never expires in a drawer. In DER by hand (X.509 v3, ECDSA). */
export function makeTlsCertificate({
  name = "localhost",
  from = new Date(Date.now() - DAY_MS),
  until = new Date(Date.now() + DAY_MS),
  issuer,
  isAuthority = false,
}: Wanted = {}) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const signer = issuer ?? { name, privateKey };
  const extensions = [
    extension("551d11", sequence(der(0x82, Buffer.from(name)))),
    ...(isAuthority ? [extension("551d13", sequence(der(0x01, Buffer.from([0xff]))))] : []),
  ];
  const body = sequence(
    der(0xa0, integer(2)),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    distinguished(signer.name),
    sequence(instant(from), instant(until)),
    distinguished(name),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign("sha256", body, signer.privateKey);
  const cert = sequence(body, ECDSA_SHA256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = cert.toString("base64").match(/.{1,64}/g) ?? [];
  return {
    name,
    privateKey,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
  };
}

function der(tag: number, content: Buffer) {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]) {
  return der(0x30, Buffer.concat(parts));
}

function integer(value: number) {
  return der(0x02, Buffer.from([value]));
}

function distinguished(name: string) {
  return sequence(der(0x31, sequence(der(0x06, Buffer.from("550403", "hex")), der(0x0c, Buffer.from(name)))));
}

function instant(at: Date) {
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  return der(0x18, Buffer.from(digits));
}

function extension(oid: string, value: Buffer) {
  return sequence(der(0x06, Buffer.from(oid, "hex")), der(0x04, value));
}
