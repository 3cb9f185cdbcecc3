import { notFound } from "next/navigation";
import { NotFoundError } from "@/lib/platform/errors";

/** What a page asked for; its not-found page when that does not exist or belongs to somebody else. */
export async function orNotFound<Found>(asked: Promise<Found>): Promise<Found> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
