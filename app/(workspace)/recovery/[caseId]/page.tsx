import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor, requireSignIn } from "@/app/_server/require-actor";
import { CaseActions } from "@/components/causes/case-actions";
import { CaseBudget } from "@/components/gestures/case-budget";
import { CaseGestures } from "@/components/gestures/case-gestures";
import { LiveCase } from "@/components/live/live-case";
import { CaseTasks } from "@/components/playbooks/case-tasks";
import { CaseClient } from "@/components/recovery/case-client";
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
import { FocusOnNextStep } from "@/components/recovery/focus-on-next-step";
import { NEXT_DEED, NEXT_STEP_ID } from "@/components/recovery/step-words";
import { StickyStep } from "@/components/recovery/sticky-step";
import { DueText } from "@/components/ui/due-text";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listRootCauses } from "@/lib/causes/queries";
import { getCaseGestures } from "@/lib/gestures/queries";
import { fillTemplate } from "@/lib/recovery/apology-template";
import { dateIn } from "@/lib/recovery/case-clock";
import { getCase } from "@/lib/recovery/get-case";
import { listApologyTemplates } from "@/lib/recovery/list-apology-templates";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { listMembersForAssign } from "@/lib/recovery/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import {
  apologiseAction,
  assignAction,
  changeSeverityAction,
  closeAction,
  diagnoseAction,
  holdAction,
  liftConflictAction,
  noteAnswerAction,
  planAction,
  releaseAction,
  remedyAction,
  renewLinkAction,
  writeToClientAction,
} from "../actions";
import { decideGestureAction, offerGestureAction, withdrawGestureAction } from "../approvals/actions";
import { addAction, changeAction, finishAction, verifyAction } from "../corrective-actions/actions";
import { addTaskAction, reopenTaskAction, settleTaskAction } from "../tasks/actions";

type Props = { params: Promise<{ caseId: string }> };

const ACTIONS = {
  apologise: apologiseAction,
  diagnose: diagnoseAction,
  plan: planAction,
  remedy: remedyAction,
  close: closeAction,
  assign: assignAction,
  hold: holdAction,
  release: releaseAction,
  changeSeverity: changeSeverityAction,
  liftConflict: liftConflictAction,
};

const CORRECTIVE_ACTIONS = {
  add: addAction,
  change: changeAction,
  finish: finishAction,
  verify: verifyAction,
};

const GESTURE_ACTIONS = {
  offer: offerGestureAction,
  decide: decideGestureAction,
  withdraw: withdrawGestureAction,
};

const load = cache(async (caseId: string) => orNotFound(getCase(await requireActor(), caseId)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).caseId);
  return { title: `${found.account.name} · Recovery` };
}

export default async function CasePage({ params }: Props) {
  const actor = await requireActor();
  const found = await load((await params).caseId);
  const now = new Date();
  const canAct = isAllowed(actor.role, "recoveryCase:advance");
  const members = canAct ? await listMembersForAssign(actor) : [];
  const causes = canAct && found.stage === "apologised" ? await listRootCauses(actor) : [];
  const settings = await getWorkspaceSettings(actor);
  const gestures = await getCaseGestures(actor, found.id, now);
  const templates = canAct && found.stage === "new" ? await listApologyTemplates(actor) : [];
  const merged = {
    contactName: found.contact.name,
    words: clientWordsOf(found),
    firm: settings.name,
    authorName: (await requireSignIn()).membership.memberName,
  };
  const deed = canAct ? NEXT_DEED[found.stage] : null;
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

  return (
    <>
      <PageHeader
        title={found.account.name}
        breadcrumbs={[{ label: "Recovery", href: "/recovery" }]}
        description={<Name>{found.contact.name}</Name>}
      />
      <CaseLayout
        client={<CaseClient found={found} now={now} />}
        state={
          <>
            <CaseState found={found} now={now} actions={ACTIONS} members={members} canAct={canAct} />
            <CaseBudget found={gestures} />
            {canAct && <ClientPage caseId={found.id} link={found.clientPage} renew={renewLinkAction} />}
          </>
        }
        past={
          <>
            <CaseRecord found={found} now={now} />
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
          canLift={isAllowed(actor.role, "conflict:lift") && !found.namedMemberIds.includes(actor.memberId)}
        />
        {isPlanning && correctiveActions}
        <CaseTasks
          found={found}
          now={now}
          today={dateIn(now, found.timeZone).toISOString().slice(0, 10)}
          members={members}
          actions={
            isAllowed(actor.role, "task:settle")
              ? { settle: settleTaskAction, reopen: reopenTaskAction, add: addTaskAction }
              : null
          }
        />
        <CaseNextStep
          found={found}
          now={now}
          today={today}
          gestures={{
            currency: gestures.currency,
            limit: gestures.limit,
            hint: gestures.proportion.words,
          }}
          causes={causes}
          templates={templates.map(({ id, name, body }) => ({ id, name, text: fillTemplate(body, merged) }))}
          actions={ACTIONS}
          canAct={canAct}
          memberId={actor.memberId}
        />
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
          messages={await listCaseMessages(actor, found.id)}
          now={now}
          actions={canAct ? { write: writeToClientAction, note: noteAnswerAction } : null}
          memberId={actor.memberId}
        />
        <FocusOnNextStep stage={found.stage} />
        <LiveCase caseId={found.id} formId={NEXT_STEP_ID} />
      </CaseLayout>
      {deed && (
        <StickyStep
          deed={deed}
          due={found.dueAt && <DueText dueAt={found.dueAt} now={now} timeZone={found.timeZone} />}
        />
      )}
    </>
  );
}
