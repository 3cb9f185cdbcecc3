import { Text } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import { fullDay } from "@/lib/platform/date-words";

type Props = {
  /** What the list holds only: "Answers to relationship surveys". */
  what: string;
  /** "2026-03-31" */
  since: string;
  /** The list without this limit. */
  allHref: string;
};

/** Says that a list shows a stretch of time only, as a figure that led here counted it, and how to see the rest. */
export function SinceNote({ what, since, allHref }: Props) {
  return (
    <Text size="sm" mb="sm">
      {what} since {fullDay(since)}.{" "}
      <TextLink href={allHref} underline="always">
        Show all
      </TextLink>
    </Text>
  );
}
