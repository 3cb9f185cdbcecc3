"use client";

import { Text } from "@mantine/core";
import { SelectField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { TextLink } from "@/components/ui/text-link";

type Props = {
  action: FormAction;
  member: { id: string; name: string; accounts: number; openCases: number };
  /** Who could take their accounts. */
  successors: { value: string; label: string }[];
};

/** Takes a member out of the workspace, and passes their accounts on. */
export function RemoveMemberForm({ action, member, successors }: Props) {
  const { id, accounts, openCases } = member;
  if (openCases > 0) {
    return (
      <Text c="dimmed">
        They still own {openCases === 1 ? "an open case" : `${openCases} open cases`}, and a client must not
        lose the person who answers.{" "}
        <TextLink href="/recovery?scope=all" underline="always">
          Give them to someone else
        </TextLink>{" "}
        first.
      </Text>
    );
  }
  return (
    <SubmitForm
      action={action}
      hidden={{ memberId: id }}
      submitLabel="Remove this member"
      submitColor="brick"
      label="Remove the member"
    >
      <Text c="dimmed">
        From their next click on they are out of this workspace. What they did stays in the record, and you
        can invite them again.
      </Text>
      {accounts > 0 && (
        <SelectField
          name="successorId"
          label={accounts === 1 ? "Who takes their account" : `Who takes their ${accounts} accounts`}
          data={[{ value: "", label: "Nobody yet" }, ...successors]}
          defaultValue=""
          searchable={successors.length > 8}
        />
      )}
    </SubmitForm>
  );
}
