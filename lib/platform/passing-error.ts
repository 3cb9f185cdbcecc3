import { DomainError } from "./errors";

/** Classes of SQLSTATE that say how the database is: its connections, its locks, its resources, its operator. */
const OF_THE_MOMENT = /^(08|40|53|55|57|58)[0-9A-Z]{3}$/;
/** What Prisma says of connections, time limits, transactions and locks. */
const OF_PRISMA = /^P(1\d{3}|2024|2028|2034|2037)$/;
const UNKNOWN = /^PrismaClient(UnknownRequest|Initialization|RustPanic)Error$/;
const LOST =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/;
const MOST_CAUSES = 4;

type Linked = Error & {
  readonly code?: unknown;
  readonly meta?: { readonly driverAdapterError?: unknown };
};

/**
 * Whether an error says how busy or how far away the database is, and nothing about what was asked of it: the same may go well in a
 * moment, so nobody must take it for an answer. A rule's refusal, a broken constraint and a bug are none.
 */
export function isPassing(error: unknown, causes = MOST_CAUSES): boolean {
  if (!(error instanceof Object) || error instanceof DomainError || causes === 0) return false;
  const { name, message, code, meta, cause } = error as Linked;
  if ([code, originalCode(error)].some((of) => OF_THE_MOMENT.test(`${of}`) || OF_PRISMA.test(`${of}`))) {
    return true;
  }
  if (UNKNOWN.test(`${name}`) || LOST.test(`${message}`)) return true;
  return isPassing(meta?.driverAdapterError, causes - 1) || isPassing(cause, causes - 1);
}

/** The database's own code, as Prisma's adapter hands it on. */
function originalCode(error: object): unknown {
  return "originalCode" in error ? error.originalCode : undefined;
}
