import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { siblingOf } from "./database-command.mjs";

const CHAR_OID = 18;
const TEXT_OID = 25;

/** Prisma's Postgres adapter with what migrations need on top of what queries need. */
export class MigrationPg extends PrismaPg {
  constructor(url) {
    // One connection: the engine's advisory lock against two deployments at once belongs to a session.
    super({ connectionString: url, max: 1 });
    this.url = url;
  }

  async connect() {
    const adapter = await super.connect();
    if (!this.url) return Object.assign(adapter, { queryRaw: describeNoDatabase });
    return Object.assign(adapter, { executeScript: runWhole, queryRaw: readChars(adapter.queryRaw) });
  }

  /** The adapter's own way would connect to the main database again: a connection string outweighs a name. */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    const admin = await this.connect();
    await admin.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await new MigrationPg(siblingOf(this.url, name)).connect();
    const disconnect = shadow.dispose.bind(shadow);
    return Object.assign(shadow, {
      async dispose() {
        await disconnect();
        await admin.executeScript(`DROP DATABASE "${name}"`);
        await admin.dispose();
      },
    });
  }
}

/** The adapter splits scripts at every semicolon, which breaks function bodies; Postgres itself does not. */
async function runWhole(script) {
  await this.underlyingDriver()
    .query(script)
    .catch((error) => this.onError(error));
}

/** The adapter refuses columns of type "char", which Postgres' own catalogue is full of. */
function readChars(queryRaw) {
  return async function (query) {
    const charColumns = [];
    const reader = Object.create(this, {
      performIO: {
        value: async (io) => {
          const { fields, rows } = await this.performIO(io);
          for (const [index, field] of fields.entries())
            if (field.dataTypeID === CHAR_OID) charColumns.push(index);
          return {
            rows,
            fields: fields.map((field) =>
              field.dataTypeID === CHAR_OID ? { ...field, dataTypeID: TEXT_OID } : field,
            ),
          };
        },
      },
    });
    const result = await queryRaw.call(reader, query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** Comparing schema files needs no database, but the engine asks for a version before anything else. */
async function describeNoDatabase({ sql }) {
  if (!sql.includes("server_version_num")) throw new Error("This command needs DATABASE_URL.");
  return {
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 18", 180000]],
  };
}
