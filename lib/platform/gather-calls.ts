import { setImmediate as nextTurn } from "node:timers/promises";

type Waiting<Call, Answer> = {
  readonly call: Call;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (error: unknown) => void;
};

type Lane<Call, Answer> = { running: number; readonly waiting: Waiting<Call, Answer>[] };

type Limits = {
  /** How many calls are worked on together at most. */
  readonly most: number;
  /** How many such groups of one key are under way at the same time. */
  readonly atOnce: number;
  /** How many calls have to wait before a group is begun beside another: a few are taken along by whichever ends next. */
  readonly least?: number;
  /** How long after a group was begun its parts are still tried again, in milliseconds. */
  readonly patienceMs?: number;
};

const PATIENCE_MS = 5_000;

/**
 * Works on calls of one key together: those that arrive while earlier ones are under way wait for each other and for nothing else, so
 * that one alone waits for nobody and many share one transaction. A group that fails is done again in halves, so that a bad call spoils
 * no other, but not for ever: where nothing works, all are told. An answer may be a promise, for which nobody else waits.
 */
export function gatherCalls<Call, Answer>(
  keyOf: (call: Call) => string,
  work: (calls: readonly Call[]) => Promise<readonly (Answer | Promise<Answer>)[]>,
  { most, atOnce, least = 1, patienceMs = PATIENCE_MS }: Limits,
): (call: Call) => Promise<Answer> {
  const lanes = new Map<string, Lane<Call, Answer>>();

  async function run(key: string, lane: Lane<Call, Answer>) {
    // What was read from the network in the same turn goes together.
    await nextTurn();
    while (lane.waiting.length >= (lane.running > 1 ? least : 1)) {
      await settle(lane.waiting.splice(0, most), performance.now() + patienceMs);
    }
    lane.running -= 1;
    if (lane.running === 0) lanes.delete(key);
  }

  async function settle(group: readonly Waiting<Call, Answer>[], until: number): Promise<void> {
    try {
      const answers = await work(group.map(({ call }) => call));
      group.forEach(({ resolve }, index) => {
        resolve(answers[index] as Answer | Promise<Answer>);
      });
    } catch (error) {
      if (group.length === 1 || performance.now() > until) {
        for (const { reject } of group) reject(error);
        return;
      }
      const half = Math.ceil(group.length / 2);
      await settle(group.slice(0, half), until);
      await settle(group.slice(half), until);
    }
  }

  return (call) =>
    new Promise((resolve, reject) => {
      const key = keyOf(call);
      const lane = lanes.get(key) ?? { running: 0, waiting: [] };
      lanes.set(key, lane);
      lane.waiting.push({ call, resolve, reject });
      if (lane.running >= atOnce || (lane.running > 0 && lane.waiting.length < least)) return;
      lane.running += 1;
      void run(key, lane);
    });
}
