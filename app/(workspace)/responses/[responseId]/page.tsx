import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { AnswerReasons } from "@/components/responses/answer-reasons";
import { AnswerTrail } from "@/components/responses/answer-trail";
import { DecideForm } from "@/components/responses/decide-form";
import { ResponseAnswers } from "@/components/responses/response-answers";
import { ResponseFacts } from "@/components/responses/response-facts";
import { ResponseLayout } from "@/components/responses/response-layout";
import { ResponseVersions } from "@/components/responses/response-versions";
import { ResponseWords } from "@/components/responses/response-words";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getResponse } from "@/lib/responses/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { chooseResponseAction, discardResponseAction } from "../actions";

type Props = { params: Promise<{ responseId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const response = await orNotFound(getResponse(await requireActor(), (await params).responseId));
  return { title: `${response.contact.name} · Responses` };
}

export default async function ResponsePage({ params }: Props) {
  const actor = await requireActor();
  const response = await orNotFound(getResponse(actor, (await params).responseId));
  const { timeZone } = await getWorkspaceSettings(actor);
  const shown = { response, now: new Date(), timeZone };

  return (
    <>
      <PageHeader
        title={response.contact.name}
        breadcrumbs={[{ label: "Responses", href: "/responses" }]}
        description={<Name>{response.account.name}</Name>}
      />
      <ResponseLayout facts={<ResponseFacts {...shown} />}>
        <ResponseWords {...shown} />
        <ResponseAnswers response={response} />
        <ResponseVersions {...shown} />
        <AnswerReasons response={response}>
          {isAllowed(actor.role, "response:decide") && (
            <DecideForm
              responseId={response.id}
              choose={response.counts && response.isActive ? null : chooseResponseAction}
              discard={response.isActive ? discardResponseAction : null}
            />
          )}
        </AnswerReasons>
        <AnswerTrail response={response} timeZone={timeZone} />
      </ResponseLayout>
    </>
  );
}
