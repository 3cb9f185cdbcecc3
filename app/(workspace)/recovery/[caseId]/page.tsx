import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor, requireSignIn } from "@/app/_server/require-actor";
import { CaseActions } from "@/components/causes/case-actions";
import { CaseGestures } from "@/components/gestures/case-gestures";
import { LiveCase } from "@/components/live/live-case";
import { CaseTasks, waitsForTask } from "@/components/playbooks/case-tasks";
import { BesideOnDesk } from "@/components/recovery/beside-on-desk";
import { CaseClient } from "@/components/recovery/case-client";
import { CaseContact } from "@/components/recovery/case-contact";
import { CaseLayout } from "@/components/recovery/case-layout";
import { CaseMessages } from "@/components/recovery/case-messages";
import { CaseNextStep } from "@/components/recovery/case-next-step";
import { CaseProgress } from "@/components/recovery/case-progress";
import { CaseRecord } from "@/components/recovery/case-record";
import { CaseStanding } from "@/components/recovery/case-standing";
import { CaseState } from "@/components/recovery/case-state";
import { CaseTimeline } from "@/components/recovery/case-timeline";
import { CaseWords } from "@/components/recovery/case-words";
import { ClientPage } from "@/components/recovery/client-page";
import { clientWordsOf } from "@/components/recovery/client-words-of";
import { DeskCrumb } from "@/components/recovery/desk-crumb";
import { FocusOnNextStep } from "@/components/recovery/focus-on-next-step";
import { LeftDrafts } from "@/components/recovery/left-drafts";
import { mailedClientOf } from "@/components/recovery/mailed-client-of";
import { leftSteps } from "@/components/recovery/step-draft";
import { NEXT_STEP_ID, owedDeed } from "@/components/recovery/step-words";
import { StickyStep } from "@/components/recovery/sticky-step";
import { DueText } from "@/components/ui/due-text";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { fillTemplate } from "@/lib/recovery/apology-template";
import { dateIn } from "@/lib/recovery/case-clock";
import { getCasePage } from "@/lib/recovery/get-case-page";
import { renewLinkAction } from "../actions";
import { addTaskAction, reopenTaskAction, settleTaskAction } from "../tasks/actions";
import { ACTIONS, CORRECTIVE_ACTIONS, GESTURE_ACTIONS, MESSAGE_ACTIONS } from "./case-actions";

type Props = { params: Promise<{ caseId: string }> };

const load = cache(async (caseId: string) => orNotFound(getCasePage(await requireActor(), caseId)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found } = await load((await params).caseId);
  return { title: `${found.account.name}, ${found.contact.name} · Recovery` };
}

export default async function CasePage({ params }: Props) {
  const actor = await requireActor();
  const { found, firm, canAct, gestures, messages, members, causes, templates } = await load(
    (await params).caseId,
  );
  const now = new Date();
  const merged = {
    contactName: found.contact.name,
    words: clientWordsOf(found),
    firm,
    authorName: (await requireSignIn()).membership.memberName,
  };
  const client = mailedClientOf(found.contact, merged);
  const { deed, placeId } = owedDeed(found);
  const today = dateIn(now, found.timeZone).toISOString().slice(0, 10);
  // The plan of a repeat waits for one, so there it stands before the plan.
  const isPlanning = found.isRepeat && found.stage === "diagnosed";
  const correctiveActions = found.stage !== "new" && found.stage !== "apologised" && (
    <CaseActions
      caseId={found.id}
      list={found.correctiveActions}
      isOwed={isPlanning && found.correctiveActions.length === 0}
      actions={isAllowed(actor.role, "action:edit") ? CORRECTIVE_ACTIONS : null}
      members={members}
      memberId={actor.memberId}
      today={today}
      now={now}
      timeZone={found.timeZone}
    />
  );

  const tasks = (
    <CaseTasks
      found={found}
      now={now}
      today={today}
      members={members}
      actions={
        isAllowed(actor.role, "task:settle")
          ? { settle: settleTaskAction, reopen: reopenTaskAction, add: addTaskAction }
          : null
      }
    />
  );

  return (
    <>
      <PageHeader
        title={found.account.name}
        back={<DeskCrumb memberId={actor.memberId} />}
        description={<CaseContact contact={found.contact} />}
        action={<BesideOnDesk caseId={found.id} memberId={actor.memberId} placeId={placeId} />}
      />
      <CaseLayout
        client={<CaseClient found={found} now={now} />}
        state={
          <>
            <CaseState found={found} now={now} actions={ACTIONS} members={members} canAct={canAct} />
            {canAct && <ClientPage caseId={found.id} link={found.clientPage} renew={renewLinkAction} />}
          </>
        }
        past={
          <>
            <CaseRecord found={found} now={now} deny={canAct ? ACTIONS.denyArrival : null} />
            <CaseTimeline found={found} now={now} />
          </>
        }
      >
        <CaseWords found={found} now={now} />
        <CaseProgress found={found} now={now} />
        <CaseStanding
          found={found}
          now={now}
          actions={ACTIONS}
          canAct={canAct}
          client={client}
          canLift={isAllowed(actor.role, "conflict:lift") && !found.namedMemberIds.includes(actor.memberId)}
        />
        {isPlanning && correctiveActions}
        {waitsForTask(found) && tasks}
        {canAct && (
          <LeftDrafts
            steps={leftSteps(found, actor.memberId)}
            caseId={found.id}
            memberId={actor.memberId}
            write={client.canMail ? MESSAGE_ACTIONS.write : null}
            subject={client.subject}
          />
        )}
        <CaseNextStep
          found={found}
          now={now}
          today={today}
          gestures={{
            currency: gestures.currency,
            limit: gestures.limit,
            canOffer: gestures.canOffer,
            hint: gestures.proportion.words,
          }}
          causes={causes}
          templates={templates.map(({ id, name, body }) => ({ id, name, text: fillTemplate(body, merged) }))}
          actions={ACTIONS}
          canAct={canAct}
          client={client}
          memberId={actor.memberId}
        />
        {!waitsForTask(found) && tasks}
        {!isPlanning && correctiveActions}
        <CaseGestures
          caseId={found.id}
          found={gestures}
          actions={GESTURE_ACTIONS}
          memberId={actor.memberId}
          now={now}
        />
        <CaseMessages
          found={found}
          messages={messages}
          now={now}
          actions={canAct ? MESSAGE_ACTIONS : null}
          client={client}
          memberId={actor.memberId}
        />
        <FocusOnNextStep stage={found.stage} />
        <LiveCase caseId={found.id} formId={NEXT_STEP_ID} />
      </CaseLayout>
      {canAct && deed && (
        <StickyStep
          deed={deed}
          placeId={placeId}
          due={found.dueAt && <DueText dueAt={found.dueAt} now={now} timeZone={found.timeZone} />}
        />
      )}
    </>
  );
}
