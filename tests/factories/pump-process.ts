import { randomUUID } from "node:crypto";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { closeDatabase } from "@/lib/platform/database/client";

// A worker's sending in a process of its own, for one workspace: started with the workspace's id and the mail server's address.
process.env.AMENDS_PROCESS = "worker";
const [workspaceId = "", url = ""] = process.argv.slice(2);
const stop = startDeliveryPump({ workerId: randomUUID(), server: { url }, only: [workspaceId] });

process.once("SIGTERM", async () => {
  await stop();
  await closeDatabase();
  process.exit(0);
});
process.send?.("started");
