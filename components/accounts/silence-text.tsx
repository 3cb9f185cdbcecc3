import { silenceInWords } from "@/lib/accounts/silence";

/** How long nothing was heard, in a word or two; as a sentence on hover. */
export function SilenceText({ months }: { months: number | null }) {
  return (
    <span title={silenceInWords(months)} style={{ whiteSpace: "nowrap" }}>
      {silenceLength(months)}
    </span>
  );
}

function silenceLength(months: number | null) {
  if (months === null) return "never heard";
  if (months === 0) return "under a month";
  return months === 1 ? "1 month" : `${months} months`;
}
