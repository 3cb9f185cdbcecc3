import { bodyRoute, refuse } from "@/app/_server/body-route";
import { keepDraft } from "@/lib/drafts/keep-draft";
import { getDraft } from "@/lib/drafts/queries";
import { draftPlaceSchema, keepDraftSchema, MOST_DRAFT_BYTES } from "@/lib/drafts/schema";

const RULES = {
  action: "workspace:read",
  // Beside what was typed it says where.
  mostBytes: MOST_DRAFT_BYTES + 2_000,
  tooLarge: "This is too long to be kept.",
} as const;

/** What one typed oneself in a place, at another time or on another device. */
export const GET = bodyRoute(RULES, async (actor, { request }) => {
  const asked = draftPlaceSchema.safeParse({ place: new URL(request.url).searchParams.get("place") });
  if (!asked.success) return refuse(400, "This is not a place.");
  return { status: 200, body: { draft: await getDraft(actor, asked.data) } };
});

/** Keeps what is being typed, also while the page is left. */
export const POST = bodyRoute(RULES, async (actor, { bytes }) => {
  const parsed = keepDraftSchema.safeParse(readJson(bytes));
  if (!parsed.success) return refuse(400, "This is not a draft that can be kept.");
  await keepDraft(actor, parsed.data);
  return { status: 200, body: {} };
});

function readJson(bytes: Uint8Array): unknown {
  try {
    // Postgres keeps no NUL, and no half of a letter.
    return JSON.parse(new TextDecoder().decode(bytes), (_key, value) =>
      typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
    );
  } catch {
    return null;
  }
}
