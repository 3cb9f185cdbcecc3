import type { ResponseState } from "@/prisma/generated/enums";

/** How many versions of one response are kept: as many as are read whenever it is judged again. */
export const MOST_VERSIONS = 200;

// What machines send leaves room for people, and what one network sends leaves room for others.
const MOST_SUSPECT = 50;
const MOST_UNSEEN = 120;
const MOST_OF_ONE_NETWORK = 60;

/** A version of a response as its room is counted. */
export type RoomTaken = {
  readonly state: ResponseState;
  readonly isPersonSeen: boolean;
  readonly networkHash: string | null;
};

/**
 * Whether one more version of a response is kept beside those there are: 200 in all, of which at most 120 show no person and 50 seem to
 * be a machine's, and at most 60 of the others come from one
 * network, those of people and those of nobody apart.
 */
export function hasRoom(kept: readonly RoomTaken[], coming: RoomTaken): boolean {
  if (kept.length >= MOST_VERSIONS) return false;
  const isSuspect = ({ state }: RoomTaken) => state === "suspect";
  if (isSuspect(coming)) return kept.filter(isSuspect).length < MOST_SUSPECT;
  if (!coming.isPersonSeen && kept.filter((one) => !one.isPersonSeen).length >= MOST_UNSEEN) return false;
  const { networkHash } = coming;
  const neighbours = kept.filter(
    (one) => !isSuspect(one) && one.networkHash === networkHash && one.isPersonSeen === coming.isPersonSeen,
  );
  return networkHash === null || neighbours.length < MOST_OF_ONE_NETWORK;
}
