import { Name } from "@/components/ui/name";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-contact.module.css";
import { Telephone } from "./telephone";

/** Whose case it is; where the column beside the case is not in sight, with how they are reached. */
export function CaseContact({ contact }: { contact: CaseDetail["contact"] }) {
  return (
    <span className={classes.contact}>
      <Name>{contact.name}</Name>
      {contact.phone && <Telephone phone={contact.phone} className={classes.way} />}
      <a className={classes.way} href={`mailto:${contact.email}`}>
        {contact.email}
      </a>
    </span>
  );
}
