/** The mailbox belongs to this machine and to no workspace, so its times are those of this machine's clock. */
export const MACHINE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
