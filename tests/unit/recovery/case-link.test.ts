import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseToken, isCaseToken, readCaseToken } from "@/lib/recovery/case-link";

const OLD = { version: 1, secret: "the old secret of thirty-two letters" };
const NEW = { version: 11, secret: "the new secret of thirty-two letters" };

describe("the client's link to a case", () => {
  test("says which case it is for, and proves it for one generation and one key only", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1_000), (caseId, generation) => {
        const claimed = readCaseToken(caseToken(NEW, caseId, generation), [OLD, NEW]);
        expect(claimed).toMatchObject({ caseId, key: NEW });
        if (!claimed) return;
        expect(isCaseToken(claimed, generation)).toBe(true);
        expect(isCaseToken(claimed, generation + 1)).toBe(false);
        expect(isCaseToken({ ...claimed, caseId: randomUUID() }, generation)).toBe(false);
        expect(isCaseToken({ ...claimed, key: OLD }, generation)).toBe(false);
      }),
    );
  });

  test("is nobody's once its key was taken out, or when a letter of it is another", () => {
    const token = caseToken(OLD, "0190b2c4-1111-7000-8000-00000000abcd", 0);
    expect(token).toHaveLength(44);
    expect(readCaseToken(token, [NEW])).toBeNull();
    for (const forged of ["", token.slice(1), `${token}A`, `1${"é".repeat(43)}`, token.replace(/.$/, "!")]) {
      expect(readCaseToken(forged, [OLD, NEW])).toBeNull();
    }
    const changed = token.slice(0, -2) + (token.at(-2) === "A" ? "B" : "A") + token.slice(-1);
    const claimed = readCaseToken(changed, [OLD]);
    expect(claimed && isCaseToken(claimed, 0)).toBe(false);
  });
});
