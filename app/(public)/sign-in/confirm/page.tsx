import { Button } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { PlainPage } from "@/components/shell/plain-page";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer" };

const linkSchema = z.object({ email: z.email(), token: z.string().min(1).max(200) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a sign-in link leads. Opening it changes nothing, since mail scanners open links too; the button does. */
export default async function ConfirmSignInPage({ searchParams }: Props) {
  const link = linkSchema.safeParse(await searchParams);
  if (!link.success) redirect("/sign-in?error=Verification");
  const callback = new URLSearchParams({ ...link.data, callbackUrl: "/overview" });
  return (
    <PlainPage title={`Sign in as ${link.data.email}`} words="One press, and you are in.">
      <form method="post" action={`/api/auth/callback/email?${callback}`}>
        <Button type="submit">Sign in</Button>
      </form>
    </PlainPage>
  );
}
