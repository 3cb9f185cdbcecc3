import { beforeAll, describe, expect, test } from "vitest";
import * as definitions from "@/components/insight/figure-definitions";
import { type FigureLinks, figureLinks, monthLinks } from "@/components/insight/figure-links";
import { restOfCases } from "@/components/recovery/case-note-words";
import { countAccounts, countContacts, listAccounts } from "@/lib/accounts/queries";
import { listLaunched, listRecipients } from "@/lib/campaigns/queries";
import { getOverview, type Overview } from "@/lib/insight/queries";
import { countCases } from "@/lib/recovery/queries";
import { queueSchema } from "@/lib/recovery/schema";
import { countResponses } from "@/lib/responses/queries";
import { responseFiltersSchema } from "@/lib/responses/schema";
import { openFigure } from "@/tests/factories/open-figure";
import { CROWD, makeVariedFirm, NOW } from "@/tests/factories/varied-firm";
import { makeWorkspace } from "@/tests/factories/workspace";

let firm: Awaited<ReturnType<typeof makeVariedFirm>>;
beforeAll(async () => {
  firm = await makeVariedFirm();
});

const look = (months: number) => getOverview(firm.executive, { months }, NOW);
const open = (href: string) => openFigure(href, firm.admin, NOW);
const idsOf = async (href: string) => (await open(href)).map(({ id }) => id).sort();
const queryOf = (href: string | undefined) =>
  Object.fromEntries(new URL(href ?? "", "http://127.0.0.1").searchParams);

/** The days on which the firm launched campaigns. */
const LAUNCHES = ["2026-01-05", "2026-01-05", "2026-01-05", "2026-03-02", "2026-05-19"];

/** How many each figure says that it counts. */
const COUNTED: Record<keyof FigureLinks, (overview: Overview) => number> = {
  answers: ({ headline }) => headline.n,
  accountsHeard: ({ coverage }) => coverage.accounts.heard,
  revenueHeard: ({ coverage }) => coverage.accounts.heard,
  responseRate: ({ period }) => LAUNCHES.filter((on) => on >= period.fromOn).length,
  contactsHeard: ({ coverage }) => coverage.contacts.heard,
  decidersHeard: ({ coverage }) => coverage.decisionMakers.heard,
  openCases: ({ cases }) => cases.open,
  dueToday: ({ cases }) => cases.dueToday,
  overdue: ({ cases }) => cases.overdue,
  apologisedInTime: ({ recovery }) => recovery.apologised.inTime,
  planned: ({ recovery }) => recovery.planned.of,
  recovered: ({ recovery }) => recovery.outcomes.byKind.recovered,
  noAnswer: ({ recovery }) => recovery.outcomes.byKind.no_answer,
  revenueAtRisk: ({ revenueAtRisk }) => revenueAtRisk.accountCount,
};
const FIGURES = Object.keys(COUNTED) as (keyof FigureLinks)[];

describe.each([1, 3, 12])("over %i months, the list that a figure opens", (months) => {
  test.each(FIGURES)("%s holds as many as the figure says, each once", async (figure) => {
    const overview = await look(months);
    const href = figureLinks(overview)[figure];
    const counted = COUNTED[figure](overview);
    if (!href) return expect(counted).toBe(0);
    const ids = await idsOf(href);
    expect(ids).toHaveLength(counted);
    expect(new Set(ids).size).toBe(counted);
  });

  test("of a month of the trend holds the month's answers, and the cases recovered in it", async () => {
    const { trend } = await look(months);
    for (const point of trend) {
      const { answers, recovered } = monthLinks(point);
      expect(await open(answers)).toHaveLength(point.n);
      expect(recovered ? (await open(recovered)).length : 0).toBe(point.recovered);
    }
    expect(trend.filter(({ recovered }) => recovered > 0).map(({ month }) => month)).toEqual([
      "2026-01",
      "2026-03",
      "2026-04",
    ]);
  });
});

test.each([3, 12, 24])(
  "over %i months, the trend draws every answer that the score counts",
  async (months) => {
    const { headline, period, trend } = await look(months);
    const inPeriod = trend.filter(({ month }) => month >= period.fromOn.slice(0, 7));
    expect(inPeriod).toHaveLength(months);
    expect(inPeriod.reduce((sum, { n }) => sum + n, 0)).toBe(headline.n);
  },
);

describe("over three months, the list holds exactly", () => {
  const crowd = (name: string) => name.startsWith("Member ") || name.startsWith("Crowd ");
  const unhappy = ["Dana", "Fay", "Gus", "Hal", "Ivy", "Lars", "Mia", "Ole", "Quinn"];

  test.each([
    ["answers", [...unhappy, "Kim"], CROWD],
    ["contactsHeard", [...unhappy, "Kim"], CROWD],
    ["decidersHeard", ["Dana", "Kim"], 0],
    [
      "accountsHeard",
      ["Bright", "Far", "Gull", "Halden", "Lawful", "Misheard", "Northwind", "Orsted", "Quiet"],
      CROWD,
    ],
    ["revenueAtRisk", ["Gull", "Halden"], 0],
  ] as const)("%s: %j and the crowd", async (figure, names, ofCrowd) => {
    const rows = await open(figureLinks(await look(3))[figure] ?? "");
    const found = rows.map(({ name }) => name);
    expect(found.filter((name) => !crowd(name)).sort()).toEqual([...names].sort());
    expect(found.filter(crowd)).toHaveLength(ofCrowd);
  });

  test.each([
    ["openCases", ["Fay", "Gus", "Hal", "Ivy", "Kim"], false],
    ["dueToday", ["Gus"], false],
    ["overdue", ["Fay", "Hal", "Ivy", "Kim"], false],
    ["apologisedInTime", ["Dana", "Fay", "Ole", "Quinn"], true],
    ["planned", ["Dana", "Hal", "Ole", "Quinn"], true],
    ["recovered", ["Dana", "Ole"], true],
    ["noAnswer", ["Quinn"], false],
  ] as const)("%s: the cases of %j", async (figure, names, hasCrowd) => {
    const ids = await idsOf(figureLinks(await look(3))[figure] ?? "");
    const named = names.map((name) => firm.cases.get(name) ?? name);
    expect(ids).toEqual([...named, ...(hasCrowd ? firm.crowd : [])].sort());
  });
});

test.each(FIGURES)("%s would open others without any one of its filters", async (figure) => {
  const overview = await look(3);
  const href = figureLinks(overview)[figure] ?? "";
  const counted = await idsOf(href);
  const { pathname, searchParams } = new URL(href, "http://127.0.0.1");
  expect(searchParams.size).toBeGreaterThan(0);
  for (const name of [...searchParams.keys()]) {
    const without = new URLSearchParams([...searchParams].filter(([other]) => other !== name));
    expect({ name, ids: await idsOf(`${pathname}?${without}`) }).not.toEqual({ name, ids: counted });
  }
});

test("a month of the trend leaves out answers to other surveys, which a list without the kind would show", async () => {
  const { trend } = await look(3);
  const march = trend.find(({ month }) => month === "2026-03");
  // The answers of that month to a follow-up and to a satisfaction survey.
  expect(await open("/responses?month=2026-03")).toHaveLength((march?.n ?? 0) + 2);
});

describe("the revenue of the accounts that a figure opens", () => {
  test.each([
    ["accountsHeard", ({ coverage }: Overview) => coverage.revenue.heard],
    ["revenueAtRisk", ({ revenueAtRisk }: Overview) => revenueAtRisk.revenue],
  ] as const)("%s adds up to the figure, in the workspace's currency", async (figure, revenueOf) => {
    const overview = await look(3);
    const shown = new Set(await idsOf(figureLinks(overview)[figure] ?? ""));
    const { currency } = overview.workspace;
    let sum = 0;
    let cursor: string | undefined;
    do {
      const page = await listAccounts(firm.admin, { cursor }, NOW);
      const comparable = page.accounts.filter(
        (one) => shown.has(one.id) && (one.currency ?? currency) === currency,
      );
      sum += comparable.reduce((total, { revenue }) => total + (revenue ?? 0), 0);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(sum).toBe(revenueOf(overview));
    expect(sum).toBeGreaterThan(0);
  });
});

describe("the campaigns behind the response rate", () => {
  test("add up to it, and each of their counts is that of the people it opens", async () => {
    const { responseRate, period } = await look(3);
    const { campaigns, total, count } = await listLaunched(firm.admin, { launchedSince: period.fromOn });
    expect(responseRate).toMatchObject(total);
    expect(total).toMatchObject({ answered: 66, refused: 2, unknown: 2 });
    expect(count).toBe(campaigns.length);
    for (const { id: campaignId, invitations } of campaigns) {
      const people = async (standing: "answered" | "sent" | "unknown" | "complained") =>
        (await listRecipients(firm.admin, { campaignId, standing })).total;
      expect(invitations).toEqual({
        answered: await people("answered"),
        silent: await people("sent"),
        unknown: await people("unknown"),
        refused: await people("complained"),
      });
    }
  });
});

describe("the sentence above the list", () => {
  test("counts what the list holds, and with the rest all that the figure is a share of", async () => {
    const overview = await look(3);
    const { coverage, recovery } = overview;
    const links = figureLinks(overview);
    const [heard, silent] = [{ heard: "3" }, { silent: "3" }];
    const { admin } = firm;

    expect(await countAccounts(admin, heard, NOW)).toEqual({
      count: coverage.accounts.heard,
      revenue: coverage.revenue.heard,
      elsewhere: 2,
    });
    expect((await countAccounts(admin, silent, NOW)).count).toBe(
      coverage.accounts.known - coverage.accounts.heard,
    );
    for (const [role, { heard: some, known }] of [
      [undefined, coverage.contacts],
      ["decision_maker", coverage.decisionMakers],
    ] as const) {
      expect(await countContacts(admin, { ...heard, role }, NOW)).toBe(some);
      expect(await countContacts(admin, { ...silent, role }, NOW)).toBe(known - some);
    }

    const cases = async (href: string | undefined) => {
      const filter = queueSchema.parse(queryOf(href));
      const rest = restOfCases(filter);
      return [await countCases(admin, filter, NOW), rest && (await countCases(admin, rest.filter, NOW))];
    };
    const { inTime, of } = recovery.apologised;
    expect(await cases(links.apologisedInTime)).toEqual([inTime, of - inTime]);
    const { closed, byKind } = recovery.outcomes;
    expect(await cases(links.recovered)).toEqual([byKind.recovered, closed]);
    expect(await cases(links.noAnswer)).toEqual([byKind.no_answer, closed]);
    // Ten cases and the sixty of the crowd were opened in this time.
    expect(await cases(links.planned)).toEqual([recovery.planned.of, 10 + 60 - recovery.planned.of]);
    expect(await cases(links.overdue)).toEqual([overview.cases.overdue, null]);
    expect(await countResponses(admin, responseFiltersSchema.parse(queryOf(links.answers)))).toBe(
      overview.headline.n,
    );
  });
});

test("every definition says what its figure shows", async () => {
  const overview = await look(3);
  const said = Object.values(definitions).map((one) => (typeof one === "string" ? one : one(overview)));
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((words) => !/ Shows [^.]+\.$/.test(words))).toEqual([]);
});

test("in an empty workspace no figure leads anywhere", async () => {
  const { admin } = await makeWorkspace();
  const links = figureLinks(await getOverview(admin, {}, NOW));
  expect(Object.values(links).filter(Boolean)).toEqual([]);
});
