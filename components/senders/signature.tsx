import type { FormAction } from "@/components/form/form-state";
import { Disclosure } from "@/components/ui/disclosure";
import type { SenderView } from "@/lib/senders/queries";
import { DkimForm } from "./dkim-form";
import { DnsRecord } from "./dns-record";
import classes from "./signature.module.css";

type Props = {
  sender: Pick<SenderView, "dkim" | "dnsFindings">;
  create: FormAction;
};

/** The key that mail is signed with: made here, published by the firm, used once it was seen there. */
export function Signature({ sender: { dkim, dnsFindings }, create }: Props) {
  if (!dkim) return <DkimForm action={create} before={null} />;
  // Not twice on one page: what DNS lacks stands among its findings.
  const isSettled =
    dkim.publishedAt !== null || dnsFindings.some(({ record }) => record?.name === dkim.record.name);
  return (
    <>
      <p className={classes.words}>
        {dkim.isSigning
          ? `Mail is signed for ${dkim.domain}.`
          : dkim.publishedAt
            ? `The key is for ${dkim.domain}, which is not the domain of your from address any more, so mail is not signed. Make another.`
            : "Mail is not signed yet. Publish the record of its key, then check DNS: from when it is seen there, mail is signed."}
      </p>
      {isSettled ? (
        <Disclosure summary="The record of this key">
          <DnsRecord record={dkim.record} />
        </Disclosure>
      ) : (
        <DnsRecord record={dkim.record} />
      )}
      <Disclosure summary="Make another key">
        <DkimForm action={create} before={dkim.selector} />
      </Disclosure>
    </>
  );
}
