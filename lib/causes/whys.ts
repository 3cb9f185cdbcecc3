/** One answer to "why?": what it answers is the why at the place `under`, or the first question where that is null. */
export type Why = {
  readonly answer: string;
  /** What shows that it is so. */
  readonly evidence: string | null;
  readonly under: number | null;
};

export type WhyNode = Omit<Why, "under"> & { readonly place: number; readonly reasons: readonly WhyNode[] };

export const MOST_WHYS = 20;
export const DEEPEST_WHY = 5;
export const MOST_REASONS = 3;

/** One answer below the other, as a straight line of whys. */
export function straightWhys(answers: readonly string[]): Why[] {
  return answers.map((answer, i) => ({ answer, evidence: null, under: i === 0 ? null : i - 1 }));
}

/** The whys of a diagnosis as the database has them; the plain list of answers of earlier times is a straight line. */
export function readWhys(stored: unknown): Why[] {
  if (!Array.isArray(stored)) return [];
  if (stored.every((one) => typeof one === "string")) return straightWhys(stored);
  return stored.map((one, place) => readWhy(one, place));
}

/** Without the whys that say nothing; what stood under one of them answers the nearest that does. */
export function withoutBlanks(whys: readonly Why[]): Why[] {
  const places = new Map<number, number>();
  const kept: Why[] = [];
  whys.forEach((why, place) => {
    if (why.answer === "") return;
    places.set(place, kept.length);
    kept.push({ ...why, under: nearestKept(whys, why.under, places) });
  });
  return kept;
}

/** What is wrong with a tree of whys, as a sentence; null when it can stand. */
export function refusalOfWhys(whys: readonly Why[]): string | null {
  if (whys.length === 0) return "Answer why at least once.";
  if (whys.length > MOST_WHYS) return `At most ${MOST_WHYS} answers, the branches included.`;
  // So that each stands after what it answers, which also keeps circles out.
  if (whys.some(({ under }, place) => under !== null && (under < 0 || under >= place)))
    return "Each answer belongs to a why that comes before it.";
  if (whys.some((_why, place) => depthOf(whys, place) > DEEPEST_WHY)) return "Five whys are enough.";
  const isCrowded = whys.some((why) => reasonsFor(whys, why.under).length > MOST_REASONS);
  return isCrowded ? `One why has at most ${MOST_REASONS} reasons.` : null;
}

/** How many times "why?" was asked to get to an answer: 1 for an answer to the first question. */
export function depthOf(whys: readonly Why[], place: number): number {
  let depth = 0;
  for (let at: number | null = place; at !== null && depth <= whys.length; at = whys[at]?.under ?? null)
    depth += 1;
  return depth;
}

/** The whys as a tree, from the answers to the first question down. */
export function treeOfWhys(whys: readonly Why[], under: number | null = null): WhyNode[] {
  return reasonsFor(whys, under).map(({ answer, evidence, place }) => ({
    answer,
    evidence,
    place,
    reasons: treeOfWhys(whys, place),
  }));
}

/** What was found at the root: the answer that lies deepest, of several the first. */
export function rootOfWhys(whys: readonly Why[]): string | null {
  const deepest = whys.reduce<{ depth: number; answer: string | null }>(
    (found, { answer }, place) => {
      const depth = depthOf(whys, place);
      return depth > found.depth ? { depth, answer } : found;
    },
    { depth: 0, answer: null },
  );
  return deepest.answer;
}

function reasonsFor(whys: readonly Why[], under: number | null) {
  return whys.map((why, place) => ({ ...why, place })).filter((why) => why.under === under);
}

function nearestKept(whys: readonly Why[], under: number | null, places: ReadonlyMap<number, number>) {
  let at = under;
  // Only what comes before can be answered, so the way up ends.
  while (at !== null && !places.has(at)) {
    const above: number | null = whys[at]?.under ?? null;
    at = above !== null && above < at ? above : null;
  }
  return at === null ? null : (places.get(at) ?? null);
}

function readWhy(stored: unknown, place: number): Why {
  const { answer, evidence, under } = (stored && typeof stored === "object" ? stored : {}) as Partial<
    Record<keyof Why, unknown>
  >;
  return {
    answer: typeof answer === "string" ? answer : "",
    evidence: typeof evidence === "string" && evidence !== "" ? evidence : null,
    under: typeof under === "number" && Number.isInteger(under) && under >= 0 && under < place ? under : null,
  };
}
