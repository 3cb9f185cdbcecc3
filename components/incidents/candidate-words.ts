import { countWords } from "@/components/ui/count-words";

type Counts = {
  readonly contacts: number;
  readonly accounts: number;
  readonly chosen: number;
  readonly bounced: number;
  readonly sharedAddresses: number;
};

/** Whom a filter finds, before anything is written: "312 contacts at 40 accounts; 12 are on the list already." */
export function candidateWords({ contacts, accounts, chosen, bounced, sharedAddresses }: Counts): string {
  const said = [
    `${countWords(contacts, ["contact", "contacts"])} at ${countWords(accounts, ["account", "accounts"])}`,
    chosen > 0 && `${countWords(chosen, ["is", "are"])} on the list already`,
    bounced > 0 &&
      `mail to ${countWords(bounced, ["of them comes", "of them comes"])} back: they get a case and no message`,
    sharedAddresses > 0 &&
      `${countWords(sharedAddresses, ["shares its address", "share their address"])} with another and get one mail together`,
  ];
  return `${said.filter(Boolean).join("; ")}.`;
}
