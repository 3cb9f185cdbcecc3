import { SimpleGrid } from "@mantine/core";
import { DateField, SelectField, TextField } from "@/components/form/fields";

type Choice = { value: string; label: string };

/** What a form knows of an account when it opens. */
export type AccountValues = {
  name: string;
  ownerId: string | null;
  sponsorId: string | null;
  teamId: string | null;
  revenue: number | null;
  currency: string | null;
  region: string | null;
  tags: readonly string[];
  clientSince: string | null;
  renewalOn: string | null;
};

type Props = {
  values?: AccountValues;
  owners: Choice[];
  teams: Choice[];
  /** The workspace's currency, which an account has unless it names another. */
  currency: string;
};

const NOBODY = { value: "", label: "Nobody yet" };
const ANY_EXECUTIVE = { value: "", label: "Any executive" };
const NO_TEAM = { value: "", label: "No team" };

/** The fields of an account, to add or to change one. */
export function AccountFields({ values, owners, teams, currency }: Props) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        required
        maxLength={200}
        defaultValue={values?.name}
        data-autofocus
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <SelectField
          name="ownerId"
          label="Owner"
          description="Answers for this account and gets its cases."
          data={[NOBODY, ...owners]}
          defaultValue={values?.ownerId ?? ""}
          searchable={owners.length > 8}
        />
        <SelectField
          name="teamId"
          label="Team"
          description="The office or practice that works for it."
          data={[NO_TEAM, ...teams]}
          defaultValue={values?.teamId ?? ""}
        />
        <SelectField
          name="sponsorId"
          label="Executive sponsor"
          description="Hears last, when a case stays overdue."
          data={[ANY_EXECUTIVE, ...owners]}
          defaultValue={values?.sponsorId ?? ""}
          searchable={owners.length > 8}
        />
        <TextField
          name="revenue"
          label="Yearly revenue"
          description="Weighs cases and shows what is at risk."
          inputMode="decimal"
          placeholder="240,000"
          defaultValue={values?.revenue ?? undefined}
        />
        <TextField
          name="currency"
          label="Currency"
          description="Three letters."
          maxLength={3}
          defaultValue={values ? (values.currency ?? "") : currency}
        />
        <DateField name="renewalOn" label="Renewal" defaultValue={values?.renewalOn ?? undefined} />
        <DateField name="clientSince" label="Client since" defaultValue={values?.clientSince ?? undefined} />
        <TextField name="region" label="Region" maxLength={100} defaultValue={values?.region ?? undefined} />
        <TextField
          name="tags"
          label="Tags"
          placeholder="law, tier one"
          defaultValue={values?.tags.join(", ")}
        />
      </SimpleGrid>
    </>
  );
}
