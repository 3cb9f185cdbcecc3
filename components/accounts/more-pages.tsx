import { Group } from "@mantine/core";
import { hrefWith } from "@/components/form/href-with";
import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  path: string;
  filters: Readonly<Record<string, string | undefined>>;
  /** Where this page begins; nothing on the first. */
  cursor?: string;
  /** Where the next page begins; null on the last. */
  next: string | null;
};

/** The ways on from one page of a list. */
export function MorePages({ path, filters, cursor, next }: Props) {
  if (!cursor && !next) return null;
  return (
    <Group gap="sm" mt="md">
      {cursor && (
        <ButtonLink variant="default" href={hrefWith(path, filters)}>
          First page
        </ButtonLink>
      )}
      {next && (
        <ButtonLink variant="default" href={hrefWith(path, { ...filters, cursor: next })}>
          Next page
        </ButtonLink>
      )}
    </Group>
  );
}
