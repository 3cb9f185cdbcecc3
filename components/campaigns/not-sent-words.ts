import { EXCLUSION_NAME } from "@/components/ui/stage-name";

const REASON_NAME: Readonly<Record<string, string>> = {
  ...EXCLUSION_NAME,
  answered: "They had answered",
  cancelled: "The campaign had ended",
  "the link was closed": "The link was closed",
};

/** Why a mail was never sent: the rule that stopped it, or what was said of it last. */
export function notSentWords(failure: string): string {
  const reason = /^Not sent: ([\w ]+)$/.exec(failure)?.[1];
  return (reason && REASON_NAME[reason]) || failure;
}
