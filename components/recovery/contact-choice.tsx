import Link from "next/link";
import { hrefWith } from "@/components/form/href-with";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { listContacts } from "@/lib/accounts/queries";
import classes from "./contact-choice.module.css";

type Props = {
  contacts: Awaited<ReturnType<typeof listContacts>>["contacts"];
  search: string | undefined;
  /** Whether there are more than are shown. */
  isCut: boolean;
};

/** The people a search found, each a step to the form. */
export function ContactChoice({ contacts, search, isCut }: Props) {
  if (contacts.length === 0) {
    return (
      <EmptyState title={search ? "Nobody goes by that name" : "There are no contacts yet"}>
        {search
          ? "Try a part of the name, of the firm or of the e-mail address. "
          : "A case is opened for somebody the firm knows. "}
        <TextLink href={hrefWith("/accounts", { search })} underline="always">
          Add whoever is new to their account
        </TextLink>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.people} aria-label="People">
        {contacts.map(({ id, name, jobTitle, accountName, email }) => (
          <li key={id}>
            <Link
              href={hrefWith("/recovery/new", { contactId: id })}
              prefetch={false}
              className={classes.person}
            >
              <bdi className={classes.name}>{name}</bdi>
              <bdi className={classes.about}>{[jobTitle, accountName, email].filter(Boolean).join(", ")}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {isCut && <p className={classes.about}>There are more. Search for the one you mean.</p>}
    </>
  );
}
