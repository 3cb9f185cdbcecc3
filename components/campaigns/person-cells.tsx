import type { Column } from "@/components/ui/data-table";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import classes from "./person-cells.module.css";

type Person = { contactId: string; name: string; email: string; accountId: string; accountName: string };

/** The first columns of every list of people in a campaign: who, and of which account. */
export function personColumns<Row>(personOf: (row: Row) => Person): Column<Row>[] {
  return [
    {
      key: "person",
      header: "Person",
      width: "20rem",
      cell: (row) => {
        const { contactId, name, email } = personOf(row);
        return (
          <>
            <TextLink href={`/accounts/people/${contactId}`}>
              <Name>{name}</Name>
            </TextLink>
            <span className={classes.email}>{email}</span>
          </>
        );
      },
    },
    {
      key: "account",
      header: "Account",
      width: "24%",
      cell: (row) => {
        const { accountId, accountName } = personOf(row);
        return (
          <TextLink href={`/accounts/${accountId}`}>
            <Name>{accountName}</Name>
          </TextLink>
        );
      },
    },
  ];
}
