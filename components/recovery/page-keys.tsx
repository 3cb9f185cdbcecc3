"use client";

import { Button } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { KeysDialog } from "./keys-dialog";
import { type Keys, useDeskKeys } from "./use-desk-keys";

type Props = {
  keys: Keys;
  /** What each of them does, in words. */
  named: readonly (readonly [key: string, deed: string])[];
  className?: string;
};

/** Whether this member uses single keys, wherever they work; and the way to change that. */
export function useKeysSwitch() {
  return useLocalStorage({ key: "desk-keys", defaultValue: true });
}

/** The single keys of a page, and the button that names them. */
export function PageKeys({ keys, named, className }: Props) {
  const [isShown, dialog] = useDisclosure(false);
  const [areOn, setOn] = useKeysSwitch();
  useDeskKeys(areOn ? { ...keys, "?": dialog.open } : {});
  return (
    <>
      <Button variant="subtle" size="compact-sm" className={className} onClick={dialog.open}>
        {areOn ? "Keys: press ?" : "Keys"}
      </Button>
      <KeysDialog keys={named} isOpen={isShown} onClose={dialog.close} areOn={areOn} onToggle={setOn} />
    </>
  );
}
