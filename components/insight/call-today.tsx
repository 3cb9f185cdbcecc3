import { Text } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import type { Overview } from "@/lib/insight/queries";
import classes from "./call-today.module.css";

/** The accounts that most need a call, each with the reason in a sentence. */
export function CallToday({ calls }: { calls: Overview["callToday"] }) {
  if (calls.length === 0) {
    return (
      <Text c="dimmed">
        Nobody needs a call today: no promise is broken, and no silent account renews soon.
      </Text>
    );
  }
  return (
    <ol className={classes.calls}>
      {calls.map(({ accountId, accountName, caseId, reason }) => (
        <li key={accountId} className={classes.call}>
          <TextLink
            href={caseId ? `/recovery/${caseId}` : `/accounts/${accountId}`}
            className={classes.account}
            title={accountName}
          >
            <span dir="auto">{accountName}</span>
          </TextLink>
          <span className={classes.reason}>{reason}</span>
        </li>
      ))}
    </ol>
  );
}
