import { randomUUID } from "node:crypto";
import { openJournal } from "@/lib/deliveries/open-journal";

// Notes mails in a journal until the disk takes no more, and tells which it was allowed to begin.
process.on("SIGXFSZ", () => {});
const [folder = ""] = process.argv.slice(2);
const journal = openJournal(folder, randomUUID());
const begunIds: string[] = [];
let failure = "";
while (failure === "" && begunIds.length < 1_000) {
  const deliveryId = randomUUID();
  try {
    journal.begun({ deliveryId, attempt: 1 });
    begunIds.push(deliveryId);
  } catch (error) {
    failure = (error as NodeJS.ErrnoException).code ?? "";
  }
}
process.stdout.write(JSON.stringify({ path: journal.path, begunIds, failure }));
