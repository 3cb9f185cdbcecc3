"use client";

import { Select } from "@mantine/core";
import { useRouter } from "next/navigation";

import classes from "./team.module.css";

type Props = {
  teams: readonly { id: string; name: string }[];
  /** Null for all of them. */
  teamId: string | null;
  /** What the URL says for all of them. */
  everyTeam: string;
};

/** Which team is shown; it lives in the URL. */
export function TeamChoice({ teams, teamId, everyTeam }: Props) {
  const router = useRouter();
  return (
    <Select
      className={classes.choice}
      label="Team"
      data={[
        { value: everyTeam, label: "All teams" },
        ...teams.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={teamId ?? everyTeam}
      onChange={(chosen) => chosen && router.replace(`/recovery/team?teamId=${chosen}`, { scroll: false })}
      allowDeselect={false}
      searchable={teams.length > 12}
    />
  );
}
