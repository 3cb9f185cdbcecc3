/** The limits as their form and their list name them. */
export const LIMIT_FIELDS = [
  { name: "accountManagerLimit", role: "account_manager", label: "Account managers" },
  { name: "leadLimit", role: "lead", label: "Leads" },
  { name: "directorLimit", role: "director", label: "Directors" },
  { name: "adminLimit", role: "admin", label: "Admins" },
] as const;
