import { Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { PageTabs } from "@/components/ui/page-tabs";
import type { SenderView } from "@/lib/senders/queries";
import { SenderKind } from "@/prisma/generated/enums";
import { ButtonForm } from "./button-form";
import { OauthForm } from "./oauth-form";
import { SENDER_KIND_TAB } from "./sender-words";
import { SmtpForm } from "./smtp-form";

type Props = { kind: SenderKind; sender: SenderView; action: FormAction };

const hrefOf = (kind: SenderKind) => `/settings/sender?kind=${kind}`;

/** The ways to send, and the form of the one that is looked at. */
export function SenderForm({ kind, sender, action }: Props) {
  return (
    <>
      <PageTabs
        label="Ways to send"
        tabs={Object.values(SenderKind).map((one) => ({ href: hrefOf(one), name: SENDER_KIND_TAB[one] }))}
        current={hrefOf(kind)}
        keepsPlace
      />
      {/* Anew after each change: what was typed as a secret is gone from the page. */}
      <KindForm key={`${kind} ${sender.generation}`} kind={kind} sender={sender} action={action} />
    </>
  );
}

function KindForm({ kind, sender, action }: Props) {
  // What belongs to another way is no start for this one.
  const start = kind === sender.kind ? sender : { ...sender, ...NOTHING, ...USUAL_PACE[kind] };
  switch (kind) {
    case "house":
      return <HouseForm sender={sender} action={action} />;
    case "smtp":
      return <SmtpForm sender={start} action={action} />;
    case "microsoft":
    case "google":
      return <OauthForm kind={kind} sender={start} action={action} />;
  }
}

/** What each way usually bears. Microsoft takes 30 mails a minute from a mailbox, over three connections. */
const USUAL_PACE = {
  house: {},
  smtp: { maxConnections: 5, maxRate: null },
  microsoft: { maxConnections: 3, maxRate: 0.5 },
  google: { maxConnections: 5, maxRate: null },
} as const satisfies Record<SenderKind, object>;

const NOTHING = {
  username: null,
  hasPassword: false,
  hasOauthClientSecret: false,
  hasOauthRefreshToken: false,
} as const;

function HouseForm({ sender, action }: Omit<Props, "kind">) {
  if (sender.kind === "house") {
    return (
      <Text c="dimmed" maw="44rem">
        Mail goes out from {sender.houseAddress}, as whoever runs this installation has set it up. To send
        from an address of your own, choose another way.
      </Text>
    );
  }
  return (
    <>
      <Text c="dimmed" maw="44rem" mb="md">
        Mail would go out from {sender.houseAddress}. The password and keys of your own sender are deleted.
      </Text>
      <ButtonForm
        action={action}
        hidden={{ kind: "house" }}
        label="Send through the installation's server"
        success="Mail goes out through the installation's server."
      />
    </>
  );
}
