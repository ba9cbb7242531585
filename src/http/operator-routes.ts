import { adminPage } from "../operations/admin-page.ts";
import type { AuditLog } from "../operations/audit-log.ts";
import type { Load, Metrics } from "../operations/metrics.ts";
import type { Operator } from "../operations/operator.ts";
import type { Overview } from "../operations/overview.ts";

export interface OperatorPorts {
  readonly operator: Operator;
  readonly metrics: Metrics;
  readonly load: () => Load;
  readonly overview: () => Promise<Overview>;
  readonly audit: AuditLog;
  readonly version: string;
}

/** Numbers for whoever runs the endpoint. undefined for any other path, and where no operator was set up. */
export async function operatorResponse(
  request: Request,
  address: string,
  { operator, metrics, load, overview, audit, version }: OperatorPorts,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!operator.isPossible || (pathname !== "/metrics" && pathname !== "/admin")) return undefined;
  if (!operator.sent(request)) {
    await audit.write({ event: "operator-refused", address });
    return new Response("The operator's token is needed.\n", {
      status: 401,
      headers: { "www-authenticate": 'Basic realm="scenewright operations"', "content-type": "text/plain" },
    });
  }
  await audit.write({ event: "operator-in", address });
  if (pathname === "/metrics")
    return new Response(await metrics.text(), { headers: { "content-type": metrics.contentType, ...PRIVATE } });
  return new Response(adminPage(await overview(), load(), version), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      ...PRIVATE,
    },
  });
}

const PRIVATE = { "cache-control": "private, no-store" };
