import type { listMembers, listTeams } from "@/lib/workspaces/queries";

/** The members who can answer for an account, to choose from. */
export function ownerChoices(members: Awaited<ReturnType<typeof listMembers>>) {
  return members
    .filter(({ state }) => state === "active")
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The teams, to choose from. */
export function teamChoices(teams: Awaited<ReturnType<typeof listTeams>>) {
  return teams.map(({ id, name }) => ({ value: id, label: name }));
}
