"use client";

import { Text } from "@mantine/core";
import { FieldGroup } from "@/components/form/field-group";
import { CheckboxField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ALL_KINDS, CHOSEN_KINDS, NEWS_KINDS } from "@/lib/notifications/news-kinds";
import type { Preferences } from "@/lib/notifications/queries";
import { KindBoxes } from "./kind-boxes";

const ALWAYS = ALL_KINDS.filter((kind) => NEWS_KINDS[kind].mailedBy === "always");

/** Which of one's news comes by mail too, and whether there is a digest. */
export function PreferencesForm({ action, preferences }: { action: FormAction; preferences: Preferences }) {
  return (
    <SubmitForm
      action={action}
      submitLabel="Save what you are mailed about"
      success="Your choice is saved."
      label="What you are mailed about"
    >
      <FieldGroup title="A mail at once">
        <KindBoxes reader="member" label="A mail at once" kinds={CHOSEN_KINDS} ticked={preferences.byMail} />
        <Text c="dimmed" size="xs" mt="sm">
          Always mailed: {ALWAYS.map((kind) => NEWS_KINDS[kind].name.toLowerCase()).join(", ")}.
        </Text>
      </FieldGroup>
      <FieldGroup title="Each working morning at 8:00">
        <CheckboxField
          name="digest"
          label="A digest"
          description="What is overdue and due today, what waits for you, and what has changed. Nothing when there is nothing to say."
          defaultChecked={preferences.hasDigest}
        />
      </FieldGroup>
    </SubmitForm>
  );
}
