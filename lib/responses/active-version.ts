import type { ResponseState } from "@/prisma/generated/enums";
import { type AnswerFlag, planVersion } from "./response-version";

/** Why a version does not stand beside one that a member chose; else it is the rule of versions that says why. */
export const NOT_CHOSEN = "not_chosen";

export type JudgedVersion = {
  readonly id: string;
  readonly state: ResponseState;
  readonly flag: string | null;
  readonly nonceHash: string | null;
  readonly answeredAt: Date;
};

export type Place = { readonly isActive: boolean; readonly flag: string | null };

/**
 * Which of the versions of a response stands, by their ids, and why each other one of a person does not: as if they came one after the
 * other, in the order given, and the suspect, the discarded and those that a member did not choose had never come.
 */
export function placeVersions(versions: readonly JudgedVersion[]): Map<string, Place> {
  let first: JudgedVersion | null = null;
  let standing: JudgedVersion | null = null;
  const flags = new Map<string, AnswerFlag | null>();
  for (const version of versions) {
    if (version.state !== "confirmed" || version.flag === NOT_CHOSEN) continue;
    const before =
      standing && first ? { nonceHash: standing.nonceHash, firstAnsweredAt: first.answeredAt } : null;
    const nonceHashes = version.nonceHash === null ? [] : [version.nonceHash];
    const plan = planVersion(before, { nonceHashes, saysTheSame: false }, version.answeredAt);
    flags.set(version.id, plan.kind === "stray" ? plan.flag : null);
    if (plan.kind === "stray") continue;
    first ??= version;
    standing = version;
  }
  return new Map(
    versions.map(({ id, flag }) => [
      id,
      { isActive: id === standing?.id, flag: flags.has(id) ? (flags.get(id) ?? null) : flag },
    ]),
  );
}
