import { Kbd, Modal, Stack, Switch } from "@mantine/core";
import classes from "./keys-dialog.module.css";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  areOn: boolean;
  onToggle: (areOn: boolean) => void;
};

const KEYS = [
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

/** The keys of the desk, and the switch for whoever does not want them. */
export function KeysDialog({ isOpen, onClose, areOn, onToggle }: Props) {
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
          {KEYS.map(([key, deed]) => (
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
