import { Name } from "@/components/ui/name";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-contact.module.css";
import { telephoneHref } from "./telephone-href";

/** Whose case it is; where the column beside the case is not in sight, with how they are reached. */
export function CaseContact({ contact }: { contact: CaseDetail["contact"] }) {
  return (
    <span className={classes.contact}>
      <Name>{contact.name}</Name>
      {contact.phone && (
        <a className={classes.way} href={telephoneHref(contact.phone)}>
          {contact.phone}
        </a>
      )}
      <a className={classes.way} href={`mailto:${contact.email}`}>
        {contact.email}
      </a>
    </span>
  );
}
