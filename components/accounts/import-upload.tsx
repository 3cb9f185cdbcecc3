"use client";

import { Progress } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import classes from "./import-upload.module.css";
import { useUpload } from "./use-upload";

/** A place to drop a CSV file, or to choose one; then the page of its import. */
export function ImportUpload() {
  const router = useRouter();
  const [isOver, setIsOver] = useState(false);
  const { send, sending, refusal } = useUpload((id) => router.push(`/accounts/import/${id}`));

  function take({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const file = input.files?.[0];
    if (file) send(file);
    // Emptied, so that the same file can be chosen again once it is mended.
    input.value = "";
  }

  return (
    <div className={classes.upload}>
      <div className={classes.target} data-over={isOver || undefined}>
        <IconFileUpload size={28} stroke={1.4} aria-hidden />
        <label htmlFor="contact-file" className={classes.label}>
          {sending ? `Uploading ${sending.fileName}` : "Drop a CSV file here, or choose one"}
        </label>
        <span id="contact-file-limits" className={classes.limits}>
          UTF-8, at most 50 MB and 150,000 rows. Nothing is written before you say so.
        </span>
        {/* Over the whole place: a browser takes dropped files, clicks and keys by itself. */}
        <input
          id="contact-file"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className={classes.input}
          aria-describedby="contact-file-limits"
          disabled={sending !== null}
          onChange={take}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={() => setIsOver(false)}
        />
      </div>
      {sending && <Progress value={sending.percent} size="sm" aria-label="Uploaded" mt="sm" />}
      {refusal && (
        <div role="alert" className={classes.refusal}>
          {refusal}
        </div>
      )}
    </div>
  );
}
