import { Text, Title } from "@mantine/core";
import { ClientWords } from "@/components/ui/client-words";
import { DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import type { ResponseDetail } from "@/lib/responses/queries";
import { GivenScore } from "./given-score";
import { standingWords } from "./standing-words";

type Props = { response: ResponseDetail; now: Date; timeZone: string };

/** The answers that came by the same link: the one that counts, what it corrected, and what was set aside. */
export function ResponseVersions({ response, ...clock }: Props) {
  if (response.versionCount < 2) return null;
  return (
    <section aria-labelledby="versions-title">
      <Title order={2} id="versions-title" mb="xs">
        {response.versions.length < response.versionCount ? "The latest versions" : "Every version"}
      </Title>
      {response.versions.length < response.versionCount && (
        <Text c="dimmed" size="xs" mb="xs">
          Of {response.versionCount} versions the latest {response.versions.length} are listed.
        </Text>
      )}
      <DataTable
        caption="Versions of this response"
        rows={response.versions}
        rowKey={({ id }) => id}
        empty={null}
        minWidth="36rem"
        columns={[
          {
            key: "at",
            header: "When",
            width: "8rem",
            cell: ({ answeredAt }) => <DateText at={answeredAt} {...clock} />,
          },
          {
            key: "score",
            header: "Score",
            onPhone: "beside",
            width: "5rem",
            cell: ({ score }) => <GivenScore kind={response.kind} score={score} size="small" />,
          },
          {
            key: "words",
            header: "Words",
            isBlank: ({ comment }) => !comment,
            cell: ({ comment }) => comment && <ClientWords words={comment} size="inline" lines={2} />,
          },
          {
            key: "standing",
            header: "Standing",
            cell: (version) =>
              version.id === response.id ? (
                <>{standingWords(version)} (shown here)</>
              ) : (
                <TextLink href={`/responses/${version.id}`}>{standingWords(version)}</TextLink>
              ),
          },
        ]}
      />
    </section>
  );
}
