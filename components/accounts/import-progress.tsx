"use client";

import { Progress } from "@mantine/core";
import { usePolledPage } from "@/components/ui/use-polled-page";
import { wholeNumber } from "@/lib/scoring/format";
import classes from "./import-progress.module.css";

type Props = {
  state: "checking" | "applying";
  rowsDone: number;
  rowsTotal: number;
};

const PAUSE_MS = 1_000;

/** How far an import is; looks again each second until it is through. */
export function ImportProgress({ state, rowsDone, rowsTotal }: Props) {
  usePolledPage(PAUSE_MS);

  const rows = wholeNumber(rowsTotal);
  const isCounting = state === "checking" && rowsDone > 0 && rowsTotal > 0;
  return (
    <div className={classes.progress}>
      <p role="status" className={classes.words}>
        {state === "checking"
          ? `Checking ${rows} rows. Nothing is written yet.`
          : `Writing ${rows} rows, all or none.`}
      </p>
      <Progress
        value={isCounting ? Math.min(100, (100 * rowsDone) / rowsTotal) : 100}
        animated={!isCounting}
        size="md"
        aria-label={state === "checking" ? "Rows checked" : "Rows being written"}
      />
      <p className={classes.note}>You can leave this page; the import goes on.</p>
    </div>
  );
}
