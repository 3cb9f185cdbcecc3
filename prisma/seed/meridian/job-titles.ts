import type { ContactRole } from "@/prisma/generated/enums";
import type { Tongue } from "./accounts";

/** What people at client companies do, by the part they play in buying. */
export const JOB_TITLES: Record<Tongue, Record<ContactRole, readonly string[]>> = {
  en: {
    decision_maker: ["Finance director", "Managing director", "Chief operating officer", "Managing partner"],
    influencer: ["Head of operations", "Head of strategy", "Head of risk", "Programme director"],
    user: ["Project manager", "Business analyst", "Operations manager", "Change manager", "Practice manager"],
    billing: ["Accounts payable", "Finance assistant", "Procurement manager"],
  },
  de: {
    decision_maker: ["Geschäftsführer/in", "Kaufmännische Leitung", "Vorstand Finanzen", "Werkleitung"],
    influencer: ["Leitung Controlling", "Leitung Einkauf", "Leitung Strategie", "Bereichsleitung Betrieb"],
    user: [
      "Projektleitung",
      "Controlling",
      "Prozessmanagement",
      "Teamleitung Logistik",
      "Qualitätssicherung",
    ],
    billing: ["Kreditorenbuchhaltung", "Buchhaltung", "Einkauf"],
  },
  fr: {
    decision_maker: [
      "Direction générale",
      "Direction financière",
      "Associé gérant",
      "Direction des opérations",
    ],
    influencer: [
      "Contrôle de gestion",
      "Direction des achats",
      "Responsable stratégie",
      "Responsable qualité",
    ],
    user: ["Chef de projet", "Responsable de production", "Analyste", "Responsable logistique"],
    billing: ["Comptabilité fournisseurs", "Service achats", "Assistance de direction"],
  },
};

/** The part the n-th person of an account plays: the first decides, every fourth or fifth pays the bills. */
export const ROLES_IN_ORDER: readonly (ContactRole | null)[] = [
  "decision_maker",
  "influencer",
  "user",
  "user",
  "billing",
  "decision_maker",
  "user",
  "influencer",
  null,
  "user",
  "billing",
  null,
];
