import { Group, Text } from "@mantine/core";
import { hrefWith } from "@/components/form/href-with";
import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  path: string;
  filters: Readonly<Record<string, string | undefined>>;
  page: number;
  pageSize: number;
  total: number;
};

/** Which of how many are shown, and the ways on and back. */
export function Pager({ path, filters, page, pageSize, total }: Props) {
  const first = (page - 1) * pageSize + 1;
  if (total === 0 || (total <= pageSize && page === 1)) return null;
  const to = (wanted: number) =>
    hrefWith(path, { ...filters, page: wanted > 1 ? String(wanted) : undefined });
  return (
    <Group gap="sm" mt="md">
      {page > 1 && (
        <ButtonLink variant="default" href={to(page - 1)}>
          Previous page
        </ButtonLink>
      )}
      {page * pageSize < total && (
        <ButtonLink variant="default" href={to(page + 1)}>
          Next page
        </ButtonLink>
      )}
      <Text c="dimmed" size="xs">
        {first > total
          ? `There are only ${total}.`
          : `${first} to ${Math.min(total, page * pageSize)} of ${total}`}
      </Text>
    </Group>
  );
}
