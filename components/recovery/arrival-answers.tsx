import type { FormAction } from "@/components/form/form-state";
import { ButtonForm } from "@/components/senders/button-form";

type Props = {
  confirm: FormAction;
  deny: FormAction;
  mail: { caseId: string; what: "apology" | "letter"; mailId: string };
};

/** What a client who was asked may have answered about a mail. */
export function ArrivalAnswers({ confirm, deny, mail }: Props) {
  const stands = "It stands in the case.";
  return (
    <>
      <ButtonForm action={confirm} hidden={mail} label="They have it" success={stands} />
      <ButtonForm action={deny} hidden={mail} label="They do not have it" success={stands} />
    </>
  );
}
