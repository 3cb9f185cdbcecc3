import type { Role } from "@/prisma/generated/enums";

export const DEMO_ADMIN_EMAIL = "ines.keller@meridian.example";

export const TEAMS = ["Berlin", "London", "Lyon"] as const;
export type TeamName = (typeof TEAMS)[number];

type MemberSpec = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly team: TeamName | null;
};

/** Who works at Meridian. Marcus Webb leaves in the course of the year, and that is what goes wrong. */
export const MEMBERS = {
  ines: { name: "Ines Keller", email: DEMO_ADMIN_EMAIL, role: "admin", team: "Berlin" },
  sofia: {
    name: "Sofia Lindqvist",
    email: "sofia.lindqvist@meridian.example",
    role: "director",
    team: null,
  },
  david: { name: "David Rosen", email: "david.rosen@meridian.example", role: "executive", team: null },
  jonas: { name: "Jonas Brandt", email: "jonas.brandt@meridian.example", role: "lead", team: "Berlin" },
  helen: { name: "Helen Okafor", email: "helen.okafor@meridian.example", role: "lead", team: "London" },
  claire: { name: "Claire Fontaine", email: "claire.fontaine@meridian.example", role: "lead", team: "Lyon" },
  katrin: {
    name: "Katrin Vogel",
    email: "katrin.vogel@meridian.example",
    role: "account_manager",
    team: "Berlin",
  },
  emre: {
    name: "Emre Yildiz",
    email: "emre.yildiz@meridian.example",
    role: "account_manager",
    team: "Berlin",
  },
  priya: {
    name: "Priya Shah",
    email: "priya.shah@meridian.example",
    role: "account_manager",
    team: "London",
  },
  tom: { name: "Tom Ashby", email: "tom.ashby@meridian.example", role: "account_manager", team: "London" },
  nadia: {
    name: "Nadia Benali",
    email: "nadia.benali@meridian.example",
    role: "account_manager",
    team: "Lyon",
  },
  luc: { name: "Luc Moreau", email: "luc.moreau@meridian.example", role: "account_manager", team: "Lyon" },
  marcus: {
    name: "Marcus Webb",
    email: "marcus.webb@meridian.example",
    role: "account_manager",
    team: "London",
  },
} as const satisfies Record<string, MemberSpec>;

export type MemberKey = keyof typeof MEMBERS;
export const MEMBER_KEYS = Object.keys(MEMBERS) as MemberKey[];

/** Who leads each office. */
export const LEADS = { Berlin: "jonas", London: "helen", Lyon: "claire" } as const satisfies Record<
  TeamName,
  MemberKey
>;

/** Who leaves, and who finds the accounts on the desk afterwards. */
export const LEAVER: MemberKey = "marcus";
export const SUCCESSOR: MemberKey = "tom";

export function firstName(member: MemberKey): string {
  return MEMBERS[member].name.split(" ")[0] ?? "";
}
