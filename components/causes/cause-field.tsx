import { SelectField } from "@/components/form/fields";

type Cause = { readonly id: string; readonly name: string };

export type CauseChoices = readonly (Cause & { readonly children: readonly Cause[] })[];

type Props = {
  causes: CauseChoices;
  placeholder: string;
  description?: string;
  defaultValue?: string | undefined;
  /** Whether none can be chosen, too. */
  isOptional?: boolean;
};

/** The root cause, by its group; a group without any under it is one itself. */
export function CauseField({ causes, isOptional = false, ...props }: Props) {
  return (
    <SelectField
      {...props}
      name="rootCauseId"
      label="Root cause"
      searchable
      required={!isOptional}
      clearable={isOptional}
      allowDeselect={isOptional}
      nothingFoundMessage="No cause goes by that name."
      data={causes.map(({ id, name, children }) => ({
        group: name,
        items: (children.length > 0 ? children : [{ id, name }]).map((cause) => ({
          value: cause.id,
          label: cause.name,
        })),
      }))}
    />
  );
}
