import { Avatar, Menu, Text, UnstyledButton } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useTransition } from "react";
import type { ShellMember } from "./app-shell";
import classes from "./me-menu.module.css";

type Props = {
  member: ShellMember;
  signOut: () => Promise<void>;
  switchWorkspace: (form: FormData) => Promise<void>;
};

/** Who one is, where else one works, and the way out. */
export function MeMenu({ member, signOut, switchWorkspace }: Props) {
  const [, startTransition] = useTransition();

  function goTo(workspaceId: string) {
    const form = new FormData();
    form.set("workspaceId", workspaceId);
    startTransition(() => switchWorkspace(form));
  }

  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton
          className={classes.me}
          aria-label={`${initials(member.name)}, ${member.name}: your account`}
        >
          <Avatar size={30} radius="50%" variant="outline" color="ink" aria-hidden>
            {initials(member.name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text component="div" fw={600} truncate dir="auto" title={member.name}>
            {member.name}
          </Text>
          <Text component="div" size="xs" c="dimmed" truncate title={member.workspaceName}>
            {member.roleName}, {member.workspaceName}
          </Text>
        </div>
        {member.otherWorkspaces.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>Go to</Menu.Label>
            {member.otherWorkspaces.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => goTo(id)}>
                <Text component="div" truncate>
                  {name}
                </Text>
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />}
          onClick={() => startTransition(signOut)}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return letters.join("").toUpperCase();
}
