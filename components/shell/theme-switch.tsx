import { ActionIcon, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import classes from "./theme-switch.module.css";

/** Light or dark; follows the system until it is pressed. */
export function ThemeSwitch() {
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      onClick={toggleColorScheme}
      aria-label="Switch between light and dark"
    >
      <IconMoon size={18} stroke={1.6} className={classes.moon} aria-hidden />
      <IconSun size={18} stroke={1.6} className={classes.sun} aria-hidden />
    </ActionIcon>
  );
}
