import { startRespondentServer } from "@/tests/replay/respondent-server";

// The product's answering behind a bare node:http server: what is left when Next's router is taken away.
process.on("disconnect", () => process.exit());
await startRespondentServer(Number(process.argv[2]));
process.send?.("ready");
