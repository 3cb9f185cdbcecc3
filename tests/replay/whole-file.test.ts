import { describe, expect, it } from "vitest";
import { getOverview } from "@/lib/insight/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { runReplay } from "./run-replay";
import { isTelcoFilePresent, readTelcoVerbatims } from "./telco-verbatims";

const WHY_SKIPPED = "the file of them is not there";

describe.skipIf(!isTelcoFilePresent)(
  `2,385 real answers ${isTelcoFilePresent ? "" : `(skipped: ${WHY_SKIPPED})`}`,
  () => {
    it("arrive at the figures that the file has", async () => {
      const rows = readTelcoVerbatims();
      const { actor, campaignId, mailed } = await runReplay(rows);
      const { workspaceId } = actor;

      expect(new Set(mailed.map(({ recipient }) => recipient)).size).toBe(2385);
      expect(mailed).toHaveLength(2385);

      const { headline } = await getOverview(actor, { months: 12 }, new Date("2018-06-30T12:00:00Z"));
      expect(headline.counts).toEqual({ promoters: 690, passives: 392, detractors: 1271 });
      expect(headline.n).toBe(2353);
      expect((headline.nps ?? 0) * 100).toBeCloseTo(-24.69, 2);
      expect((headline.interval?.[0] ?? 0) * 100).toBeCloseTo(-28.21, 2);
      expect((headline.interval?.[1] ?? 0) * 100).toBeCloseTo(-21.11, 2);

      await inWorkspace(actor, async (db) => {
        const cases = await db.recoveryCase.findMany({
          where: { workspaceId },
          select: { responseId: true },
        });
        expect(cases).toHaveLength(1271);
        expect(new Set(cases.map(({ responseId }) => responseId)).size).toBe(1271);
        expect(await db.response.count({ where: { workspaceId } })).toBe(2353);
        expect(await db.delivery.count({ where: { workspaceId, campaignId, state: "sent" } })).toBe(2385);
        const words = await db.response.findMany({
          where: { workspaceId },
          select: { comment: true, answeredAt: true },
        });
        const given = rows.filter((row) => row.score !== null);
        expect(words.map((one) => one.comment ?? "").sort()).toEqual(
          given.map((one) => one.comment.trim()).sort(),
        );
        expect(words.map((one) => one.answeredAt.getTime()).sort()).toEqual(
          given.map((one) => one.at.getTime()).sort(),
        );
      });
    });
  },
);
