import { useEffect, useRef, useState } from "react";
import { IMPORT_TOO_LARGE, MOST_IMPORT_BYTES } from "@/lib/accounts/import-limit";

const BROKEN_OFF =
  "The upload broke off, and nothing was kept. Check your connection and choose the file once more.";

type Sending = { readonly fileName: string; readonly percent: number };

/** Sends a file to be imported and tells how far it is; fetch cannot tell, so this is the older way. */
export function useUpload(onStarted: (importId: string) => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const running = useRef<XMLHttpRequest>(null);
  useEffect(() => () => running.current?.abort(), []);

  function refuse(sentence: string) {
    setSending(null);
    setRefusal(sentence);
  }

  function send(file: File) {
    setRefusal(null);
    if (file.size > MOST_IMPORT_BYTES) return refuse(IMPORT_TOO_LARGE);
    setSending({ fileName: file.name, percent: 0 });

    const request = new XMLHttpRequest();
    running.current = request;
    request.upload.onprogress = ({ loaded, total }) =>
      setSending({ fileName: file.name, percent: (100 * loaded) / total });
    request.onerror = () => refuse(BROKEN_OFF);
    request.onload = () => {
      const { id, message } = readAnswer(request.responseText);
      if (id) onStarted(id);
      else refuse(message ?? BROKEN_OFF);
    };
    request.open("POST", `/api/imports?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Type", "text/csv");
    request.send(file);
  }

  return { send, sending, refusal };
}

function readAnswer(text: string): { id?: string; message?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
