import { RateLimit } from "@/lib/platform/rate-limit";

/** Links that nobody has, by the network that asks for them. */
export const UNKNOWN_LINKS = new RateLimit({ mostAMinute: 30, mostNames: 50_000 });

/** What is posted by one link, by the page and the hash of its token: a person sends an answer and corrects it, a machine goes on. */
export const POSTS_BY_ONE_LINK = new RateLimit({ mostAMinute: 60, mostNames: 50_000 });
