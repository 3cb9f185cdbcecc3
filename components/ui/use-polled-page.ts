import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Asks for the page anew, again and again, so long after the answer before has arrived. Never sooner: a new question takes
 * the place of one that is under way, and on a slow line none would ever be answered.
 */
export function usePolledPage(pauseMs: number) {
  const router = useRouter();
  const [isUnderWay, startTransition] = useTransition();
  useEffect(() => {
    if (isUnderWay) return;
    const timer = setTimeout(() => startTransition(() => router.refresh()), pauseMs);
    return () => clearTimeout(timer);
  }, [isUnderWay, pauseMs, router]);
}
