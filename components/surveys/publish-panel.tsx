"use client";

import { Text, Title } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { Language } from "@/lib/languages/language";
import { languageList } from "./language-words";
import classes from "./publish-panel.module.css";

type Props = {
  surveyId: string;
  /** When the draft in the fields was saved: nothing that was saved later is published unseen. */
  seenAt: string;
  nextVersion: number;
  /** `unsaved`: something was typed; `same`: the draft is what the latest version says. */
  state: "unsaved" | "ready" | "same";
  /** The languages that are left out, and those with texts for an older wording. */
  incomplete: readonly Language[];
  older: readonly Language[];
  publish: FormAction;
};

/** Publishes the saved draft, and says beforehand what that freezes. */
export function PublishPanel({ surveyId, seenAt, nextVersion, state, incomplete, older, publish }: Props) {
  return (
    <section aria-labelledby="publish">
      <Title order={2} id="publish" mb={4}>
        {state === "same" ? "Published" : `Publish version ${nextVersion}`}
      </Title>
      {/* Here from the beginning, so that a publication is announced; its form is gone by then. */}
      <div role="status">
        {state === "same" && (
          <Text>
            The draft says the same as version {nextVersion - 1}, which new campaigns send. Change it and
            save, and it can be published again.
          </Text>
        )}
        {state === "unsaved" && <Text>Save the draft first: only what is saved is published.</Text>}
      </div>
      {state === "ready" && (
        <SubmitForm
          action={publish}
          hidden={{ surveyId, seenAt }}
          submitLabel={`Publish version ${nextVersion}`}
        >
          <Text>
            This freezes the draft as it is saved: version {nextVersion} never changes again, and campaigns
            you start from now on send it.{" "}
            {nextVersion > 1 && "Campaigns you started before keep the version they have. "}
            Nothing is sent by this.
          </Text>
          {older.length > 0 && (
            <Text className={classes.warning}>
              Some texts in {languageList(older)} were written for an older wording. Published now, clients
              read them as they are.
            </Text>
          )}
          {incomplete.length > 0 && (
            <Text>
              {languageList(incomplete)} {incomplete.length === 1 ? "is" : "are"} not complete and left out;
              clients who speak {incomplete.length === 1 ? "it" : "them"} are asked in the survey’s own
              language.
            </Text>
          )}
        </SubmitForm>
      )}
    </section>
  );
}
