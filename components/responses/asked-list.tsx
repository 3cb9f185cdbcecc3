import { Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { AskedOf } from "@/lib/responses/list-asked";
import classes from "./asked-list.module.css";

type Props = {
  asked: readonly AskedOf[];
  now: Date;
  timeZone: string;
  /** For whoever may take a link back. */
  close: FormAction | null;
  /** How many are listed at most. */
  most: number;
};

const STATES: Record<NonNullable<AskedOf["state"]>, string> = {
  observed: "opened, by a person or by a mail scanner; nothing sent",
  provisional: "a person was on the page; nothing sent",
  confirmed: "answered",
  suspect: "held back: a machine seems to have sent an answer",
  discarded: "discarded by a member of your firm",
};

/** What a person was asked, and where each answer stands. */
export function AskedList({ asked, close, most, ...clock }: Props) {
  if (asked.length === 0) return <Text c="dimmed">Not asked yet.</Text>;
  return (
    <>
      <ul className={classes.asked}>
        {asked.map(({ id, createdAt, campaign, state, responseId, link }) => (
          <li key={id} className={classes.one}>
            {campaign ? (
              <TextLink href={`/campaigns/${campaign.id}`} size="xs">
                <Name>{campaign.name}</Name>
              </TextLink>
            ) : (
              <span>Follow-up of a case</span>
            )}
            <DateText at={createdAt} {...clock} />
            <span className={classes.state}>
              {responseId && state ? (
                <TextLink href={`/responses/${responseId}`} size="xs">
                  {STATES[state]}
                </TextLink>
              ) : state ? (
                STATES[state]
              ) : (
                "nothing seen yet"
              )}
              {link === "gone" && "; the link is closed"}
            </span>
            {close && link === "open" && (
              <Disclosure summary="Close the link">
                <SubmitForm
                  action={close}
                  hidden={{ invitationId: id }}
                  label={`Close the link of ${campaign?.name ?? "the follow-up"}`}
                  submitLabel="Close it for good"
                  submitVariant="default"
                  success="The link is closed: it takes no answer any more."
                >
                  <Text size="xs">
                    The link then takes no answer any more, and mails that still wait to go out with it are
                    not sent. It cannot be opened again. What was answered stays.
                    {!campaign && !responseId && " The case will end without an answer."}
                  </Text>
                </SubmitForm>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {asked.length >= most && (
        <Text size="xs" c="dimmed" mt="xs">
          Only the latest {most} are listed.
        </Text>
      )}
    </>
  );
}
