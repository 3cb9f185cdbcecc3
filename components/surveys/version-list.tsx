import { Text, Title } from "@mantine/core";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import type { Language } from "@/lib/languages/language";
import { languageList } from "./language-words";
import classes from "./version-list.module.css";

type Props = {
  surveyId: string;
  versions: readonly {
    id: string;
    number: number;
    publishedAt: Date;
    languages: readonly Language[];
    campaigns: number;
  }[];
  now: Date;
  timeZone: string;
};

/** The versions of a survey, the latest first, with the languages each speaks and how many campaigns use it. */
export function VersionList({ surveyId, versions, now, timeZone }: Props) {
  const oldest = versions.at(-1)?.number ?? 1;
  return (
    <section aria-labelledby="versions">
      <Title order={2} id="versions" mb={4}>
        Versions
      </Title>
      {versions.length === 0 ? (
        <Text c="dimmed">None yet. A campaign can send this survey once it is published.</Text>
      ) : (
        <ol className={classes.list}>
          {versions.map(({ id, number, publishedAt, languages, campaigns }) => (
            <li key={id} className={classes.version}>
              <span>
                <TextLink href={`/surveys/${surveyId}/versions/${number}`}>Version {number}</TextLink>,{" "}
                <DateText at={publishedAt} now={now} timeZone={timeZone} />
                <br />
                <span className={classes.languages}>{languageList(languages)}</span>
              </span>
              <span className={classes.uses}>{campaignCount(campaigns)}</span>
            </li>
          ))}
        </ol>
      )}
      {oldest > 1 && (
        <Text size="xs" c="dimmed" mt="xs">
          Only the latest {versions.length} are listed.{" "}
          <TextLink href={`/surveys/${surveyId}/versions/${oldest - 1}`}>Version {oldest - 1}</TextLink> and
          those before it are kept as well.
        </Text>
      )}
    </section>
  );
}

function campaignCount(campaigns: number) {
  if (campaigns === 0) return "no campaign";
  return campaigns === 1 ? "1 campaign" : `${campaigns} campaigns`;
}
