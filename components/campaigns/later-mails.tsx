import type { ReactNode } from "react";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import { laterMailWords } from "./later-mail-words";

type Props = Parameters<typeof laterMailWords>[0] & {
  /** Offers to write once more to those of whose mails nobody knows. */
  catchUp?: ReactNode;
};

/** The mails that follow the first one: reminders, and the catch-up. */
export function LaterMails({ catchUp, ...plan }: Props) {
  const lines = laterMailWords(plan);
  if (lines.length === 0 && !catchUp) return null;
  return (
    <Section title="After the first mail" id="later" action={catchUp}>
      {lines.length > 0 && <FactList facts={lines.map(({ name, words }) => ({ term: name, fact: words }))} />}
    </Section>
  );
}
