import type { Metrics } from "../operations/metrics.ts";
import type { Operator } from "../operations/operator.ts";

interface Ports {
  readonly operator: Operator;
  readonly metrics: Metrics;
}

/** What a worker answers: that it lives, and its numbers for whoever runs it. Nobody else has business with one. */
export async function workerResponse(request: Request, { operator, metrics }: Ports): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/healthz") return new Response("ok\n", { headers: PLAIN });
  if (pathname !== "/metrics" || !operator.isPossible)
    return new Response("Not found.\n", { status: 404, headers: PLAIN });
  if (!operator.sent(request))
    return new Response("The operator's token is needed.\n", {
      status: 401,
      headers: { "www-authenticate": 'Bearer realm="scenewright operations"', ...PLAIN },
    });
  return new Response(await metrics.text(), { headers: { "content-type": metrics.contentType, ...PRIVATE } });
}

const PRIVATE = { "cache-control": "private, no-store" };
const PLAIN = { "content-type": "text/plain; charset=utf-8" };
