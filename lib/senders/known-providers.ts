type KnownProvider = {
  readonly name: string;
  /** What its mail servers' names end in. */
  readonly hosts: readonly string[];
  /** What a firm's SPF record includes for it. */
  readonly include: string;
};

/** Providers whose servers take mail at one address and send it from others: then the record they ask for tells, not the address. */
const KNOWN_PROVIDERS: readonly KnownProvider[] = [
  { name: "Microsoft", hosts: ["office365.com", "outlook.com"], include: "spf.protection.outlook.com" },
  { name: "Google", hosts: ["gmail.com", "google.com", "googlemail.com"], include: "_spf.google.com" },
  { name: "Amazon SES", hosts: ["amazonaws.com"], include: "amazonses.com" },
  { name: "SendGrid", hosts: ["sendgrid.net"], include: "sendgrid.net" },
  { name: "Mailgun", hosts: ["mailgun.org"], include: "mailgun.org" },
  { name: "Postmark", hosts: ["postmarkapp.com", "mtasv.net"], include: "spf.mtasv.net" },
];

/** The provider that runs a mail server, if it is one of those that are known. */
export function knownProvider(host: string): KnownProvider | null {
  return (
    KNOWN_PROVIDERS.find(({ hosts }) => hosts.some((end) => host === end || host.endsWith(`.${end}`))) ?? null
  );
}
