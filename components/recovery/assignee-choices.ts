import { MOST_ON_A_DESK } from "@/lib/recovery/list-assignees";
import { countedWords } from "./counted-words";

/** Members to choose from, each with how much lies on their desk. */
export function assigneeChoices(members: readonly { id: string; name: string; openCases: number }[]) {
  return members.map(({ id, name, openCases }) => ({
    value: id,
    label: `${name} (${countedWords(openCases, MOST_ON_A_DESK)} open)`,
  }));
}
