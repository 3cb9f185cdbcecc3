import { Text, Title } from "@mantine/core";
import { DateText } from "@/components/ui/date-text";
import classes from "./version-list.module.css";

type Props = {
  versions: readonly { id: string; number: number; publishedAt: Date; _count: { campaigns: number } }[];
  now: Date;
  timeZone: string;
};

/** The versions of a survey, the latest first, with how many campaigns use each. */
export function VersionList({ versions, now, timeZone }: Props) {
  return (
    <section aria-labelledby="versions">
      <Title order={2} id="versions" mb={4}>
        Versions
      </Title>
      {versions.length === 0 ? (
        <Text c="dimmed">None yet. A campaign can send this survey once it is published.</Text>
      ) : (
        <ol className={classes.list}>
          {versions.map(({ id, number, publishedAt, _count }) => (
            <li key={id} className={classes.version}>
              <span>
                Version {number}, <DateText at={publishedAt} now={now} timeZone={timeZone} />
              </span>
              <span className={classes.uses}>{campaignCount(_count.campaigns)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function campaignCount(campaigns: number) {
  if (campaigns === 0) return "no campaign";
  return campaigns === 1 ? "1 campaign" : `${campaigns} campaigns`;
}
