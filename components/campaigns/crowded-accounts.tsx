import { Text } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import type { CrowdedAccounts } from "@/lib/campaigns/find-crowded-accounts";
import { wholeNumber } from "@/lib/scoring/format";

/** Says of accounts with more people than may be asked on one day how many days it takes. */
export function CrowdedAccountsNote({ cap, accounts, total }: CrowdedAccounts) {
  if (total === 0) return null;
  const others = total - accounts.length;
  return (
    <Text mb="md">
      {accounts.map(({ id, name, people, days }) => (
        <span key={id}>
          <TextLink href={`/accounts/${id}`} inherit underline="always">
            <bdi>{name}</bdi>
          </TextLink>{" "}
          has {wholeNumber(people)} people; at most {wholeNumber(cap)} a day are asked, so it takes{" "}
          {wholeNumber(days)} days.{" "}
        </span>
      ))}
      {others > 0 &&
        `${wholeNumber(others)} more ${others === 1 ? "account has" : "accounts have"} more people than that.`}
    </Text>
  );
}
