import { checkHealth } from "@/lib/platform/health";

/** Liveness is any answer; readiness is status 200. */
export async function GET() {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
