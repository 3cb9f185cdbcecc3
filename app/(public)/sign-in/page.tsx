import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestSignInAction } from "@/app/_server/request-sign-in-action";
import { currentSignIn } from "@/app/_server/require-actor";
import { SignInForm } from "@/components/access/sign-in-form";
import { PlainPage } from "@/components/shell/plain-page";
import { hasLocalMailbox } from "@/lib/mailbox/local-mailbox";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await currentSignIn()) redirect("/overview");
  const hasFailed = (await searchParams).error !== undefined;
  return (
    <PlainPage
      title={hasFailed ? "That link no longer works" : "Sign in"}
      words={
        hasFailed
          ? "It was used already, or it is older than ten minutes. Ask for a new one."
          : "No password: we send you a link."
      }
    >
      <SignInForm action={requestSignInAction} mailbox={hasLocalMailbox(env()) ? "/mailbox" : null} />
    </PlainPage>
  );
}
