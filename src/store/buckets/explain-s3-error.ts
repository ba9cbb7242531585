import { UnavailableError, UserError } from "../../errors.ts";
import type { S3Settings } from "./s3-settings.ts";

const AGAIN = "Use retry_job in a minute.";

/** In words of ours, chosen by the names that S3 gives to errors: texts of storages may hold anything. */
export function explainS3Error(error: unknown, { bucket, endpoint }: S3Settings): UserError {
  const { name = "", code = "", $metadata } = error as Partial<S3Failure>;
  const status = $metadata?.httpStatusCode ?? 0;
  const [problem, nextStep] =
    byName(name, bucket) ?? byNetwork(name, code, endpoint ?? "Amazon S3") ?? byStatus(status, name, bucket);
  return new (isPassing(name, code, status) ? UnavailableError : UserError)(problem, nextStep);
}

/** Whether the same call goes through once the storage is back. */
function isPassing(name: string, code: string, status: number): boolean {
  return (
    status === 429 ||
    status >= 500 ||
    /^(E[A-Z]+|EAI_AGAIN)$/.test(code) ||
    /^(TimeoutError|SlowDown|ServiceUnavailable|TooManyRequests|Throttling)$/.test(name)
  );
}

interface S3Failure {
  readonly name: string;
  readonly code: string;
  readonly $metadata: { readonly httpStatusCode?: number };
}

type Words = readonly [problem: string, nextStep: string];

function byName(name: string, bucket: string): Words | undefined {
  switch (name) {
    case "SignatureDoesNotMatch":
    case "InvalidAccessKeyId":
    case "InvalidSecurity":
    case "AuthorizationQueryParametersError":
      return [
        "The storage does not accept the keys.",
        "Check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, and restart the server with the right ones.",
      ];
    case "ExpiredToken":
    case "TokenRefreshRequired":
    case "InvalidToken":
      return ["The session of the keys is over.", "Restart the server with new keys."];
    case "NoSuchBucket":
    case "InvalidBucketName":
      return [`The storage has no bucket "${bucket}".`, "Make it, or set S3_BUCKET to one there is, and restart."];
    case "PermanentRedirect":
    case "AuthorizationHeaderMalformed":
    case "IllegalLocationConstraintException":
      return [`The bucket "${bucket}" lies in another region.`, "Set S3_REGION (and S3_ENDPOINT) to it, and restart."];
    case "RequestTimeTooSkewed":
      return ["The clock of this machine is wrong, so the storage refuses its signatures.", "Set the clock."];
    case "EntityTooLarge":
    case "QuotaExceeded":
    case "InsufficientStorage":
      return ["The storage takes no file of this size.", "Make room there, or export with quality draft."];
    case "SlowDown":
    case "ServiceUnavailable":
    case "TooManyRequests":
    case "Throttling":
      return ["The storage is asked too much at the moment.", AGAIN];
    default:
      return undefined;
  }
}

function byNetwork(name: string, code: string, where: string): Words | undefined {
  if (/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/.test(code))
    return [`${where} can't be reached.`, "Check S3_ENDPOINT and the connection of this machine, then use retry_job."];
  if (/CERT|TLS|SSL|EPROTO/.test(code))
    return [`The certificate of ${where} is not valid.`, "Check S3_ENDPOINT, and restart."];
  if (name === "TimeoutError" || name === "AbortError" || /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED)$/.test(code))
    return ["The connection to the storage broke off or stood still.", AGAIN];
  return undefined;
}

function byStatus(status: number, name: string, bucket: string): Words {
  if (status === 401 || status === 403)
    return [
      `The keys may not do this in the bucket "${bucket}".`,
      "Allow them to read, write and delete objects there, then use retry_job.",
    ];
  if (status === 404) return [`The storage has no bucket "${bucket}".`, "Check S3_BUCKET and S3_ENDPOINT."];
  if (status === 301 || status === 307)
    return ["The storage sends requests elsewhere.", "Set S3_REGION and S3_ENDPOINT to where the bucket lies."];
  if (status === 413) return ["The storage takes no part of this size.", "Export with quality draft."];
  if (status === 429 || status >= 500) return ["The storage failed on its side.", AGAIN];
  if (status >= 400) return [`The storage refused${named(name)}.`, "Check the settings of the bucket."];
  return ["The storage answered with something that can't be read.", "Check that S3_ENDPOINT speaks S3."];
}

/** Only what looks like a name of an error. */
function named(name: string): string {
  return /^[A-Za-z]{3,60}$/.test(name) && name !== "Error" ? ` (${name})` : "";
}
