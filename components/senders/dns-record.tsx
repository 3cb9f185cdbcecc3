import { Disclosure } from "@/components/ui/disclosure";
import { zoneFileText } from "@/lib/senders/dkim-record";
import { CopyText } from "./copy-text";
import classes from "./dns-record.module.css";

type Props = { record: { readonly name: string; readonly type: string; readonly value: string } };

/** A record to publish in DNS, with its parts to copy. Values too long for one text are given as zone files need them, too. */
export function DnsRecord({ record: { name, type, value } }: Props) {
  const zoneText = zoneFileText(value);
  const isCut = zoneText !== `"${value}"`;
  return (
    <div className={classes.record}>
      <dl className={classes.parts}>
        <Part term="Type" value={type} />
        <Part term="Name" value={name} copyLabel={`Copy the name ${name}`} />
        <Part term="Value" value={value} copyLabel={`Copy the value for ${name}`} />
      </dl>
      {isCut && (
        <Disclosure summary="As a line of a zone file">
          <dl className={classes.parts}>
            <Part
              term="Line"
              value={`${name}. IN ${type} ( ${zoneText} )`}
              copyLabel={`Copy the line for ${name}`}
            />
          </dl>
        </Disclosure>
      )}
    </div>
  );
}

function Part({ term, value, copyLabel }: { term: string; value: string; copyLabel?: string }) {
  return (
    <div className={classes.part}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value}>
        <code className={classes.code}>{value}</code>
        {copyLabel && <CopyText label={copyLabel} value={value} />}
      </dd>
    </div>
  );
}
