import type { ImportState } from "@/prisma/generated/enums";

export const IMPORT_STATE_NAME: Record<ImportState, string> = {
  checking: "Being checked",
  checked: "Waiting for your yes",
  applying: "Being written",
  applied: "Imported",
  failed: "Failed",
  discarded: "Discarded",
};
