import { Kbd, Modal, Stack, Switch } from "@mantine/core";
import classes from "./keys-dialog.module.css";

type Props = {
  keys: readonly (readonly [key: string, deed: string])[];
  isOpen: boolean;
  onClose: () => void;
  areOn: boolean;
  onToggle: (areOn: boolean) => void;
};

export const DESK_KEYS = [
  ["j", "the next case"],
  ["k", "the case before"],
  ["Enter", "open the case"],
  ["a", "go to its next step"],
  ["x", "select it, to give several to a member at once"],
  ["Esc", "select none"],
  ["r", "show the queue as it is now"],
  ["/", "search"],
  ["?", "show these keys"],
] as const;

export const CASE_KEYS = [
  ["j", "the next case of the desk"],
  ["k", "the case before it"],
  ["u", "back to the desk"],
  ["a", "go to the next step"],
  ["?", "show these keys"],
] as const;

/** The keys of a page, and the switch for whoever does not want them. */
export function KeysDialog({ keys, isOpen, onClose, areOn, onToggle }: Props) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Keys"
      centered
      size="sm"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="lg">
        <dl className={classes.keys}>
          {keys.map(([key, deed]) => (
            <div key={key} className={classes.key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{deed}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label="Use these keys"
          description="Switch them off if a screen reader or dictation needs single letters for itself."
          checked={areOn}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}
