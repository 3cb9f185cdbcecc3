const MONTHS = [3, 6, 12, 24];

/** The filter for who has been silent: the same stretches of time as the overview's, so that the two reconcile. */
export const SILENCE_FILTER = {
  name: "silent",
  label: "Silence",
  placeholder: "Heard or not",
  options: MONTHS.map((months) => ({ value: String(months), label: `Silent for ${months} months` })),
};
