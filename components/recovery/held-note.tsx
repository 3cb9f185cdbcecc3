import { Button, Kbd } from "@mantine/core";
import { countWords } from "@/components/ui/count-words";
import classes from "./held-note.module.css";

type Props = { arrived: number; left: number; hasKeys: boolean; onShow: () => void };

/** Says that the queue is not as it is shown any more, and shows it anew when asked. */
export function HeldNote({ arrived, left, hasKeys, onShow }: Props) {
  return (
    <p className={classes.note} role="status">
      {wordsOf(arrived, left)}
      <Button
        size="compact-sm"
        variant="default"
        onClick={onShow}
        rightSection={hasKeys && <Kbd size="xs">r</Kbd>}
      >
        Show it as it is now
      </Button>
    </p>
  );
}

function wordsOf(arrived: number, left: number): string {
  const parts = [
    arrived > 0 && `${countWords(arrived, ["case", "cases"])} arrived`,
    left > 0 && `${countWords(left, ["case", "cases"])} left this list`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(", ")}.` : "The order of the cases has changed.";
}
