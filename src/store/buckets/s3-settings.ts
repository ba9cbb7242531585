export interface S3Settings {
  /** Origin of the storage; Amazon's own when absent. */
  readonly endpoint?: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** `host/bucket/key`, as most servers but Amazon's want it. */
  readonly pathStyle: boolean;
  /** Before each key: empty, or ending with a slash. */
  readonly prefix: string;
}

/** Settings, or what keeps the environment from naming a storage, in a sentence. */
export type S3Setup = { readonly settings: S3Settings } | { readonly problem: string };

/**
 * Where exports are published, from the environment. Nothing of it stops a start: names of Amazon's are often set for other
 * programs, so what is wrong is told to whoever publishes.
 */
export function readS3Setup(environment: NodeJS.ProcessEnv): S3Setup {
  const value = (...names: string[]) => names.map((name) => environment[name]?.trim()).find((text) => text);
  const isOwn = value("S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY") !== undefined;
  // A pair is taken whole: half of one and half of another would only be refused by the storage.
  const accessKeyId = value(isOwn ? "S3_ACCESS_KEY_ID" : "AWS_ACCESS_KEY_ID");
  const secretAccessKey = value(isOwn ? "S3_SECRET_ACCESS_KEY" : "AWS_SECRET_ACCESS_KEY");
  const sessionToken = isOwn ? undefined : value("AWS_SESSION_TOKEN");
  const bucket = value("S3_BUCKET");
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    const missing = [
      ...(bucket === undefined ? ["S3_BUCKET"] : []),
      ...(accessKeyId === undefined ? ["S3_ACCESS_KEY_ID"] : []),
      ...(secretAccessKey === undefined ? ["S3_SECRET_ACCESS_KEY"] : []),
    ];
    return { problem: `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not set.` };
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$/.test(bucket)) return { problem: "S3_BUCKET is not the name of a bucket." };
  const endpoint = value("S3_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
  const refused = endpoint === undefined ? undefined : endpointProblem(endpoint);
  if (refused !== undefined) return { problem: refused };
  const prefix = value("S3_PREFIX")?.replace(/^\/+|\/+$/g, "") ?? "";
  if (!/^[A-Za-z0-9._/-]{0,200}$/.test(prefix) || /(^|\/)\.{1,2}(\/|$)|\/\//.test(prefix))
    return { problem: "S3_PREFIX may hold letters, digits and . _ - with slashes between, such as films/2026." };
  const region = value("S3_REGION", "AWS_REGION", "AWS_DEFAULT_REGION") ?? "us-east-1";
  if (!/^[a-z0-9-]{1,40}$/.test(region)) return { problem: "S3_REGION is not the name of a region." };
  const pathStyle = value("S3_FORCE_PATH_STYLE");
  return {
    settings: {
      ...(endpoint === undefined ? {} : { endpoint }),
      bucket,
      region,
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      pathStyle: pathStyle === undefined ? endpoint !== undefined : !/^(0|false|no)$/i.test(pathStyle),
      prefix: prefix === "" ? "" : `${prefix}/`,
    },
  };
}

/** Keys sign what is sent, and over plain http anyone on the way reads the film and its link. */
function endpointProblem(endpoint: string): string | undefined {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    return "S3_ENDPOINT is not an https address, such as https://s3.eu-central-1.amazonaws.com.";
  if (url.username !== "" || url.password !== "" || url.search !== "")
    return "S3_ENDPOINT holds more than an address: keys have their own variables.";
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !isLoopback)
    return "S3_ENDPOINT is http; only https is used, except on this machine.";
  return undefined;
}
