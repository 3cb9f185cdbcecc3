import { SURVEY_KIND_NAME } from "@/components/ui/stage-name";
import type { SurveyState as State, SurveyKind } from "@/prisma/generated/enums";

type Props = {
  survey: {
    kind: SurveyKind;
    state: State;
    versions: readonly { number: number }[];
    hasUnpublishedChanges: boolean;
  };
};

/** What kind of survey it is, and whether what is published is what the draft says. */
export function SurveyState({ survey }: Props) {
  return `${SURVEY_KIND_NAME[survey.kind]} · ${stateWords(survey)}`;
}

function stateWords({ state, versions: [latest], hasUnpublishedChanges }: Props["survey"]) {
  if (state === "archived") return "Archived";
  if (!latest) return "Draft, not published yet";
  return hasUnpublishedChanges
    ? `Version ${latest.number} published; the draft has changes that are not`
    : `Version ${latest.number} published`;
}
