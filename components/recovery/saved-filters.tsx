"use client";

import { TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { SavedFilter } from "@/lib/recovery/list-saved-filters";
import classes from "./saved-filters.module.css";

type Props = {
  filters: readonly SavedFilter[];
  /** The filters that are set now, as the address has them. */
  query: string;
  save: FormAction;
  remove: FormAction;
};

/** The ways to look at the cases that one has kept, and a name for the one that is open now. */
export function SavedFilters({ filters, query, save, remove }: Props) {
  // Whose cases are shown is a press away anyway.
  const isPlain = /^(scope=\w+)?$/.test(query);
  if (isPlain && filters.length === 0) return null;
  const isKept = isPlain || filters.some((filter) => filter.query === query);
  return (
    <div className={classes.saved}>
      {filters.length > 0 && (
        <nav aria-label="Saved filters">
          <ul className={classes.list}>
            {filters.map((filter) => (
              <li key={filter.id}>
                <TextLink
                  size="xs"
                  href={`/recovery?${filter.query}`}
                  aria-current={filter.query === query ? "page" : undefined}
                >
                  <Name>{filter.name}</Name>
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Disclosure summary={isKept ? "Change saved filters" : "Save these filters"}>
        <div className={classes.forms}>
          {!isKept && (
            <SubmitForm
              action={save}
              schema={async () => (await import("@/lib/recovery/schema")).saveFilterSchema}
              hidden={{ query }}
              label="Save these filters"
              submitLabel="Save"
              submitVariant="default"
            >
              <TextField name="name" label="Name" description="Only you see it." maxLength={60} required />
            </SubmitForm>
          )}
          {filters.map(({ id, name }) => (
            <SubmitForm
              key={id}
              action={remove}
              hidden={{ filterId: id }}
              label={`Remove the filter ${name}`}
              submitLabel={`Remove “${name}”`}
              submitVariant="subtle"
            />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
