import { Text } from "@mantine/core";

/** Says to whoever may only read why there is nothing to change. */
export function ReadOnlyNote() {
  return (
    <Text c="dimmed" mb="md">
      An admin of your workspace can change this. You see how it is set.
    </Text>
  );
}
