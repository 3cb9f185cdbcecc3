import { currentActor } from "@/app/_server/require-actor";
import { listLatestNews } from "@/lib/notifications/queries";

/** The latest news of whoever is signed in, for the bell. */
export async function GET() {
  const actor = await currentActor();
  const headers = { "Cache-Control": "private, no-store" };
  if (!actor) return Response.json({ message: "You are signed out." }, { status: 401, headers });
  return Response.json(await listLatestNews(actor), { headers });
}
