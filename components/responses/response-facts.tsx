import { SideSection } from "@/components/recovery/side-section";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { CONTACT_ROLE_NAME, DELIVERY_STATE_NAME, SURVEY_KIND_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { ResponseDetail } from "@/lib/responses/queries";
import { CaseLinks } from "./case-links";
import classes from "./response-facts.module.css";

type Props = { response: ResponseDetail; now: Date; timeZone: string };

/** Who answered, how they were asked, and what came of it. */
export function ResponseFacts({ response, ...clock }: Props) {
  const { contact, account, campaign, deliveries } = response;
  const instant = (at: Date) => <DateText at={at} {...clock} />;
  return (
    <aside className={classes.facts} aria-label="Where the response comes from">
      <SideSection title="Person">
        <Name>{[contact.name, contact.jobTitle].filter(Boolean).join(", ")}</Name>
        {contact.role && CONTACT_ROLE_NAME[contact.role]}
      </SideSection>
      <SideSection title="Account">
        <TextLink href={`/accounts/${account.id}`} size="xs">
          <Name>{account.name}</Name>
        </TextLink>
        {account.owner && <Name>{`Looked after by ${account.owner.name}`}</Name>}
      </SideSection>
      <SideSection title="Case">
        <CaseLinks response={response} empty="It opened no case." />
      </SideSection>
      <SideSection title="Invitation">
        <ul className={classes.lines}>
          <li>
            {campaign ? (
              <TextLink href={`/campaigns/${campaign.id}`} size="xs">
                <Name>{campaign.name}</Name>
              </TextLink>
            ) : (
              SURVEY_KIND_NAME[response.kind]
            )}
          </li>
          <li>Asked {instant(response.invitedAt)}</li>
          {deliveries.map(({ id, state, sentAt }) => (
            <li key={id}>
              Mail: {DELIVERY_STATE_NAME[state].toLowerCase()} {sentAt && instant(sentAt)}
            </li>
          ))}
          {response.predictedScore !== null && <li>Predicted: {response.predictedScore}</li>}
        </ul>
      </SideSection>
    </aside>
  );
}
