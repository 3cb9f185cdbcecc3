import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";

// A worker that sends for one workspace. Asked how much, it answers with the most memory it has held so far, in bytes.
const [workspaceId = "", url = ""] = process.argv.slice(2);
process.env.AMENDS_PROCESS = "worker";
let most = 0;
const stop = startDeliveryPump({ workerId: randomUUID(), server: { url }, only: [workspaceId] });
setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 50).unref();

process.on("message", () => process.send?.(most));
process.on("SIGTERM", async () => {
  await stop();
  await sleep(0);
  process.exit(0);
});
process.send?.("sending");
