import { startRespondentServer } from "./respondent-server";

// The clients' pages in a process of their own, on the port that it is given.
process.on("disconnect", () => process.exit());
await startRespondentServer(Number(process.argv[2]));
process.send?.("ready");
