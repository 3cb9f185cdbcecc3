import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { signInOptions } from "@/lib/access/sign-in-options";
import { env } from "@/lib/platform/env";

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context) {
  // The only origin next-auth believes in, whatever the request's headers say.
  process.env.NEXTAUTH_URL = env().APP_URL;
  return NextAuth(request, context, signInOptions());
}

/** Mail scanners open links with GET; a sign-in link is only redeemed by the button, which posts. */
export async function GET(request: NextRequest, context: Context) {
  const { nextauth } = await context.params;
  if (nextauth[0] === "callback") return new Response(null, { status: 405, headers: { Allow: "POST" } });
  return answer(request, context);
}

export const POST = answer;
