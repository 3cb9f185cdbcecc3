import type { Role } from "@/prisma/generated/enums";

declare const proven: unique symbol;

/** Someone proven to belong to a workspace. Only lib/access can make one, so a function that takes an Actor cannot be called unauthenticated. */
export type Actor = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly role: Role;
  readonly [proven]: true;
};

/** The product itself, acting in one workspace for a job or for a contact's signed link; it has no role and passes no permission. */
export type SystemActor = {
  readonly workspaceId: string;
  readonly memberId: null;
  readonly role: null;
  readonly [proven]: true;
};

/** Vouches for a member whose session or membership was just read. */
export function proveMember(member: { workspaceId: string; memberId: string; role: Role }): Actor {
  return member as Actor;
}

/** Vouches for the product itself inside one workspace. */
export function systemActor(workspaceId: string): SystemActor {
  return { workspaceId, memberId: null, role: null } as SystemActor;
}
