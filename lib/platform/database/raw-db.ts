import { Prisma } from "@/prisma/generated/client";
import type { Lease } from "./lease";
import { statementName } from "./statement-name";

/** A transaction that takes SQL alone; Prisma's is one, too. */
export type RawDb = {
  $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<Rows>(text: string, ...values: unknown[]): Promise<Rows>;
};

/** Statements straight over a leased connection. Those that are asked for together travel together and are worked on in turn. */
export function rawDbOver(lease: Pick<Lease, "query">): RawDb {
  const run = (text: string, values: unknown[]) => lease.query({ name: statementName(text), text, values });
  return {
    async $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...given: unknown[]) {
      const { text, values } = asSql(query, given);
      const { rows } = await run(text, values);
      return rows as Rows;
    },
    async $executeRaw(query, ...given) {
      const { text, values } = asSql(query, given);
      const { rowCount } = await run(text, values);
      return rowCount ?? 0;
    },
    async $queryRawUnsafe<Rows>(text: string, ...values: unknown[]) {
      const { rows } = await run(text, values);
      return rows as Rows;
    },
  };
}

function asSql(query: TemplateStringsArray | Prisma.Sql, given: unknown[]): Prisma.Sql {
  return "text" in query ? query : Prisma.sql(query, ...given);
}
