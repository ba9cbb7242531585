import type { ProviderErrorFacts } from "./provider-error.ts";

/** A name such as `content_policy_violation` or `image_size.width`, and never a sentence: those are not repeated to an agent. */
const NAME = /^[a-z][a-z0-9_.]{1,60}$/i;
const MAX_FIELDS = 8;
/** A gateway may answer so after the work was taken. */
const UNCERTAIN_STATUS = new Set([408, 500, 502, 504]);

type Facts = Pick<ProviderErrorFacts, "failure" | "types" | "fields" | "retryAfterMilliseconds">;

/** What an answer that is no success says, in the forms that fal and ElevenLabs use: `{detail: text | {...} | [{loc, msg, type}]}`. */
export function refusalFacts({ status, headers }: Response, body: string): Facts {
  const answer = parsed(body) as { detail?: unknown; error_type?: unknown } | undefined;
  const detail = answer?.detail;
  const items = Array.isArray(detail) ? (detail as { loc?: unknown; type?: unknown }[]) : [];
  const one = (Array.isArray(detail) ? undefined : detail) as { status?: unknown; code?: unknown; type?: unknown };
  const types = [
    headers.get("x-fal-error-type"),
    answer?.error_type,
    one?.status,
    one?.code,
    one?.type,
    ...items.map((item) => item?.type),
  ].filter(isName);
  const fields = items.flatMap((item) => fieldOf(item?.loc)).slice(0, MAX_FIELDS);
  const retryAfterMilliseconds = retryAfterOf(headers.get("retry-after"));
  return {
    // An error that the provider itself names is its answer; a bare one may be that of a gateway before it.
    failure: UNCERTAIN_STATUS.has(status) && types.length === 0 ? "lost" : "refused",
    types: [...new Set(types)],
    ...(fields.length > 0 ? { fields } : {}),
    ...(retryAfterMilliseconds === undefined ? {} : { retryAfterMilliseconds }),
  };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && NAME.test(value);
}

function fieldOf(loc: unknown): string[] {
  const path = Array.isArray(loc) ? loc.filter((part) => part !== "body").map(String) : [];
  const field = path.join(".");
  return NAME.test(field) ? [field] : [];
}

/** Seconds or a date. */
function retryAfterOf(value: string | null): number | undefined {
  if (value === null) return undefined;
  const milliseconds = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function parsed(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
