import { z } from "zod";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";

const processSchema = z.object({
  host: z.string(),
  pid: z.number().int(),
  startedTicks: z.string().nullable(),
  bootId: z.string().nullable(),
  pidSpace: z.string().nullable(),
});

const answerSchema = z.union([
  z.object({ accepted: z.literal(true) }),
  z.object({
    accepted: z.literal(false),
    replyCode: z.number().int().nullable(),
    reply: z.string(),
    dataBegun: z.boolean(),
    isUnsendable: z.boolean(),
    step: z.enum(["connection", "authentication", "sender", "recipient", "message"]),
  }),
]);

const attempt = { deliveryId: z.uuid(), attempt: z.number().int() };

const entrySchema = z.discriminatedUnion("entry", [
  /** Whose journal it is, and whether that worker looks at its permit before it begins a mail. The first line. */
  z.object({
    entry: z.literal("worker"),
    workerId: z.uuid(),
    process: processSchema,
    hasPermit: z.boolean().default(false),
  }),
  /** From here on it may send for this workspace. */
  z.object({ entry: z.literal("workspace"), workspaceId: z.uuid() }),
  /** The mail server asked for the message and is about to get it. */
  z.object({ entry: z.literal("begun"), ...attempt }),
  /** What came of the attempt. */
  z.object({ entry: z.literal("answered"), ...attempt, answer: answerSchema }),
]);

export type JournalEntry = z.infer<typeof entrySchema>;

/** What a journal tells of one worker: for whom it sent, and of each attempt whether the message was begun and what was answered. */
export type ReadJournal = {
  readonly workerId: string;
  readonly process: z.infer<typeof processSchema>;
  readonly workspaceIds: readonly string[];
  readonly attempts: ReadonlyMap<string, { readonly attempt: number; readonly answer: SmtpAnswer | null }>;
};

/** Whose journal it is; a worker of an earlier version has no permit that could be taken away. */
export type Owner = Pick<ReadJournal, "workerId" | "process"> & { readonly hasPermit: boolean };

/** One line of a journal. */
export function journalLine(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** Whose journal it is, by its first line, from as much of its beginning as is given; null when nobody's name is on it. */
export function readOwner(beginning: string): Owner | null {
  const [first] = readLine(beginning.split("\n", 1)[0] ?? "");
  return first?.entry === "worker" ? first : null;
}

/** Reads a journal; of an attempt only the latest counts. A last line that was cut off is left out. Null when nobody's name is on it. */
export function readJournal(text: string): ReadJournal | null {
  const entries = text.split("\n").flatMap(readLine);
  const worker = entries.find((entry) => entry.entry === "worker");
  if (!worker) return null;

  const workspaceIds = new Set<string>();
  const attempts = new Map<string, { attempt: number; answer: SmtpAnswer | null }>();
  for (const entry of entries) {
    if (entry.entry === "workspace") workspaceIds.add(entry.workspaceId);
    if (entry.entry === "begun") attempts.set(entry.deliveryId, { attempt: entry.attempt, answer: null });
    if (entry.entry === "answered") attempts.set(entry.deliveryId, entry);
  }
  return { workerId: worker.workerId, process: worker.process, workspaceIds: [...workspaceIds], attempts };
}

function readLine(line: string): JournalEntry[] {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
