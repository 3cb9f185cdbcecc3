import { OUTCOME_NAME, STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { ResponseRow } from "@/lib/responses/queries";

type Props = {
  response: Pick<ResponseRow, "openedCases" | "followedCase">;
  /** Whether the link has to say that it leads to a case. */
  isNamed?: boolean;
  /** Said when there is none. */
  empty?: string;
};

/** The case that a response opened, or whose repair it judges, by where it stands. */
export function CaseLinks({ response, isNamed = false, empty }: Props) {
  const cases = [...response.openedCases, ...(response.followedCase ? [response.followedCase] : [])];
  if (cases.length === 0) return empty;
  return cases.map(({ id, stage, outcome }) => (
    <TextLink key={id} href={`/recovery/${id}`} size="xs">
      {isNamed ? `Case: ${standing({ stage, outcome }).toLowerCase()}` : standing({ stage, outcome })}
    </TextLink>
  ));
}

function standing({ stage, outcome }: Pick<ResponseRow["openedCases"][number], "stage" | "outcome">) {
  return outcome ? OUTCOME_NAME[outcome] : STAGE_NAME[stage];
}
