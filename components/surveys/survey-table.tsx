import { DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { SURVEY_KIND_NAME, SURVEY_STATE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { SurveyKind, SurveyState } from "@/prisma/generated/enums";

type Survey = {
  id: string;
  name: string;
  kind: SurveyKind;
  state: SurveyState;
  updatedAt: Date;
  _count: { questions: number };
  versions: { number: number; publishedAt: Date }[];
};

/** Surveys, the latest change first, with the version that campaigns send now. */
export function SurveyTable({
  surveys,
  now,
  timeZone,
}: {
  surveys: readonly Survey[];
  now: Date;
  timeZone: string;
}) {
  return (
    <DataTable
      caption="Surveys, latest change first"
      rows={surveys}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "name",
          header: "Survey",
          cell: ({ id, name }) => (
            <TextLink href={`/surveys/${id}`} fw={600}>
              <Name>{name}</Name>
            </TextLink>
          ),
        },
        { key: "kind", header: "Kind", cell: ({ kind }) => SURVEY_KIND_NAME[kind] },
        { key: "questions", header: "Questions", isNumeric: true, cell: (survey) => survey._count.questions },
        {
          key: "version",
          header: "Published",
          cell: ({ state, versions: [latest] }) =>
            latest ? (
              <>
                Version {latest.number}, <DateText at={latest.publishedAt} now={now} timeZone={timeZone} />
                {state === "archived" && ", archived"}
              </>
            ) : (
              SURVEY_STATE_NAME[state]
            ),
        },
        {
          key: "updated",
          header: "Changed",
          cell: ({ updatedAt }) => <DateText at={updatedAt} now={now} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
