import { npsPoints, percent } from "@/lib/scoring/format";
import type { getWorkspaceSettings } from "@/lib/workspaces/queries";

export type WorkspaceRules = Awaited<ReturnType<typeof getWorkspaceSettings>>;

type Rule = {
  /** The field of the form. */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  readonly shown: (rules: WorkspaceRules) => number | null;
  readonly inWords: (rules: WorkspaceRules) => string;
};

const days = (count: number, kind = "day") => `${count} ${kind}${count === 1 ? "" : "s"}`;

/** When an unhappy client is asked again, what it is promised, and how figures are read: each rule with what it does. */
export const RULE_GROUPS: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  {
    title: "When clients answer",
    rules: [
      {
        name: "answerGraceMinutes",
        label: "Grace after Send",
        help: "So long a client can correct a slip before a case opens and figures change. 0 for none, 60 at most.",
        unit: "minutes",
        shown: ({ answerGraceMinutes }) => answerGraceMinutes,
        inWords: ({ answerGraceMinutes }) =>
          answerGraceMinutes === 0 ? "None" : days(answerGraceMinutes, "minute"),
      },
    ],
  },
  {
    title: "After a repair",
    rules: [
      {
        name: "followUpAfterDays",
        label: "Follow-up after the repair",
        help: "So long after a case is remedied the client is asked whether it helped.",
        unit: "days",
        shown: ({ followUpAfterDays }) => followUpAfterDays,
        inWords: ({ followUpAfterDays }) => days(followUpAfterDays),
      },
    ],
  },
  {
    title: "Promises to an unhappy client",
    rules: [
      {
        name: "apologiseWithinHours",
        label: "Apologise within",
        help: "Counted by the clock, nights and weekends too, as the client feels it.",
        unit: "hours",
        shown: ({ apologiseWithinHours }) => apologiseWithinHours,
        inWords: ({ apologiseWithinHours }) => days(apologiseWithinHours, "hour"),
      },
      {
        name: "diagnoseWithinDays",
        label: "Find the cause within",
        help: "Working days by the firm's working time and holidays.",
        unit: "working days",
        shown: ({ diagnoseWithinDays }) => diagnoseWithinDays,
        inWords: ({ diagnoseWithinDays }) => days(diagnoseWithinDays, "working day"),
      },
      {
        name: "planWithinDays",
        label: "Tell the plan within",
        help: "Working days from the opening of the case.",
        unit: "working days",
        shown: ({ planWithinDays }) => planWithinDays,
        inWords: ({ planWithinDays }) => days(planWithinDays, "working day"),
      },
    ],
  },
  {
    title: "Reading the score",
    rules: [
      {
        name: "coveragePercent",
        label: "Coverage needed",
        help: "When fewer of the accounts were heard, the score is marked as not representative.",
        unit: "per cent of accounts",
        shown: ({ coverageThreshold }) => Math.round(coverageThreshold * 100),
        inWords: ({ coverageThreshold }) => `${percent(coverageThreshold)} of the accounts`,
      },
      {
        name: "npsTargetPoints",
        label: "NPS target",
        help: "Drawn as a line in the trend. From -100 to 100; leave it empty for none.",
        unit: "points",
        shown: ({ npsTarget }) => (npsTarget === null ? null : Math.round(npsTarget * 100)),
        inWords: ({ npsTarget }) => (npsTarget === null ? "No target" : npsPoints(npsTarget)),
      },
    ],
  },
];
