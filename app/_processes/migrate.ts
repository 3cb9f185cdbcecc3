import { prepareDatabase } from "./prepare-database";
import { leave, loadSettings } from "./settings";

loadSettings();
const url = process.env.MIGRATE_DATABASE_URL ?? process.env.DATABASE_URL;
if (!url) leave("DATABASE_URL is not set, so there is no database to migrate.");
await prepareDatabase(url).catch(leave);
console.log("The database is up to date.");
