import { expect, test } from "vitest";
import { importReport } from "@/lib/accounts/import-report";

test("writes a CSV file that spreadsheets read as UTF-8 and never take for formulas", () => {
  const report = importReport([
    { line: 2, column: "=Währung", message: "Say “EUR”, please.", isNotice: false },
    { line: 3, column: "E-mail", message: "-1", isNotice: true },
  ]);
  expect(report).toBe(
    "\ufeffLine,What happens,Column,Reason\r\n2,Left out,'=Währung,\"Say “EUR”, please.\"\r\n3,Merged,E-mail,'-1\r\n",
  );
});
