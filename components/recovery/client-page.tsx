import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";
import { CopyText } from "@/components/senders/copy-text";
import { Disclosure } from "@/components/ui/disclosure";
import { SideSection } from "./side-section";

type Props = { caseId: string; link: string; renew: FormAction };

/** The page on which the client sees how the case stands: to look at, to pass on, and to end its link. */
export function ClientPage({ caseId, link, renew }: Props) {
  return (
    <SideSection title="Client’s page">
      <p>
        <a href={link} target="_blank" rel="noreferrer">
          See what the client sees
        </a>
      </p>
      <Disclosure summary="Copy or end the link">
        <CopyText value={link} label="Copy the link" />
        <p>Whoever has it can read the page and write to you in the client’s name.</p>
        <ButtonForm
          action={renew}
          hidden={{ caseId }}
          label="End this link and make a new one"
          success="The client’s old link leads nowhere now."
        />
      </Disclosure>
    </SideSection>
  );
}
