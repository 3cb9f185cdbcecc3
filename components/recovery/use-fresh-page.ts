import { useInterval } from "@mantine/hooks";
import { useRouter } from "next/navigation";

const MINUTE_MS = 60_000;

/** Asks for the page anew each minute while it is in sight: clocks run on, and others move cases. */
export function useFreshPage() {
  const router = useRouter();
  useInterval(
    () => {
      if (document.visibilityState === "visible") router.refresh();
    },
    MINUTE_MS,
    { autoInvoke: true },
  );
}
