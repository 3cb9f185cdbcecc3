import { requireMailbox } from "@/app/mailbox/require-mailbox";
import { listWholeSandboxMessages } from "@/lib/mailbox/queries";

/** The latest messages for a program, such as a script that signs in. */
export async function GET(request: Request) {
  await requireMailbox();
  const filters = Object.fromEntries(new URL(request.url).searchParams);
  const messages = await listWholeSandboxMessages(filters);
  return Response.json(
    {
      messages: messages.map(({ sender, recipient, ...message }) => ({
        ...message,
        from: sender,
        to: recipient,
      })),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}
