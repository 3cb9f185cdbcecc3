import { log } from "@/lib/platform/log";
import type { Journal } from "./open-journal";
import { type DeliveryResult, type Results, recordDeliveryResults } from "./record-delivery-results";
import { releaseClaims } from "./release-claims";

type Debt = { readonly results: readonly DeliveryResult[]; readonly unsentIds: readonly string[] };

const TOLD_AFTER_MS = 3 * 60_000;
const TOLD_EVERY_MS = 60_000;

const NOTHING: Debt = { results: [], unsentIds: [] };

/**
 * What a worker still has to tell the database, which was away when it wanted to: answers of mail servers, and mails that no server
 * has heard of. It is kept in memory until `settle` succeeds; should the process die first, its journal tells it. Whether the
 * database took it all the same is not known, so nothing more may be claimed for a workspace while its debt stands: a mail that was
 * given back and handed over anew would be given back a second time while it is being sent.
 */
export function openDebts(workerId: string, journal: Journal) {
  const debts = new Map<string, Debt>();
  /** Since when each debt could not be paid, and when that was last told. */
  const unpaid = new Map<string, { readonly since: number; readonly toldAt: number }>();

  /** Writes answers down, and returns what they mean, or null when they are owed. */
  async function record(given: Omit<Results, "workerId">) {
    const { workspaceId, results } = given;
    try {
      return await write(given);
    } catch (error) {
      log.warn({ error }, "results of sending not written down yet");
      owe(workspaceId, { ...NOTHING, results });
      return null;
    }
  }

  /** At the end of a turn: gives back what it only claimed, and mails of which no mail server has heard. */
  async function leave(workspaceId: string, unsentIds: readonly string[]) {
    try {
      await releaseClaims({ workspaceId, workerId, unsentIds });
    } catch (error) {
      log.warn({ error }, "a turn's claims not given back yet");
      owe(workspaceId, { ...NOTHING, unsentIds });
    }
  }

  /** Pays what is owed, for each workspace by itself; throws when some still is. */
  async function settle(clock: () => Date) {
    const errors: unknown[] = [];
    for (const [workspaceId, debt] of debts) {
      await pay(workspaceId, debt, clock()).catch((error: unknown) => {
        errors.push(error);
        complain(workspaceId, error, clock().getTime());
      });
    }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} workspaces are still owed.`);
  }

  /** A database that is away comes back in minutes; what stands longer may never be paid, and the workspace is not sent for until then. */
  function complain(workspaceId: string, error: unknown, now: number) {
    const { since, toldAt } = unpaid.get(workspaceId) ?? { since: now, toldAt: Number.NEGATIVE_INFINITY };
    const isDue = now - since >= TOLD_AFTER_MS && now - toldAt >= TOLD_EVERY_MS;
    unpaid.set(workspaceId, { since, toldAt: isDue ? now : toldAt });
    if (!isDue) return;
    const minutes = Math.floor((now - since) / 60_000);
    log.error(
      { workspaceId, minutes, error },
      "nothing is sent for a workspace: results cannot be written down",
    );
  }

  async function pay(workspaceId: string, debt: Debt, now: Date) {
    await write({ workspaceId, results: debt.results, now });
    await releaseClaims({ workspaceId, workerId, unsentIds: debt.unsentIds });
    unpaid.delete(workspaceId);
    forgive(workspaceId, debt);
  }

  async function write(given: Omit<Results, "workerId">) {
    const settled = await recordDeliveryResults({ ...given, workerId });
    journal.recorded(given.results.map(({ deliveryId }) => deliveryId));
    return settled;
  }

  function owe(workspaceId: string, { results, unsentIds }: Debt) {
    const owed = debts.get(workspaceId) ?? NOTHING;
    debts.set(workspaceId, {
      results: [...owed.results, ...results],
      unsentIds: [...owed.unsentIds, ...unsentIds],
    });
  }

  /** A turn that is ending may have come to owe more meanwhile. */
  function forgive(workspaceId: string, paid: Debt) {
    const owed = debts.get(workspaceId) ?? NOTHING;
    const results = owed.results.slice(paid.results.length);
    const unsentIds = owed.unsentIds.slice(paid.unsentIds.length);
    if (results.length + unsentIds.length === 0) debts.delete(workspaceId);
    else debts.set(workspaceId, { results, unsentIds });
  }

  return { record, leave, settle, isOwing: (workspaceId: string) => debts.has(workspaceId) };
}

export type Debts = ReturnType<typeof openDebts>;
