import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type DatabaseSettings, readDatabaseSettings } from "./database/database-settings.ts";
import { UserError } from "./errors.ts";
import { type HttpSettings, httpSettings, workerSettings } from "./http/settings.ts";
import { type LoginSettings, loginSettings } from "./login/settings.ts";
import { TOOLSETS, type Toolset } from "./mcp/toolsets.ts";
import { cacheFolder, defaultWorkspace } from "./platform/files/cache-folder.ts";
import type { LogFormat } from "./platform/logger.ts";
import { type QueueSettings, readQueueSettings } from "./queue/queue-settings.ts";
import { readRedisUrl } from "./redis/redis-settings.ts";
import { readS3Setup, type S3Settings, type S3Setup } from "./store/buckets/s3-settings.ts";
import { readStorage } from "./store/buckets/storage-settings.ts";

/** What follows `keys`, `archive` or `unarchive` on the command line. */
export interface KeysCommand {
  /** Such as `create`, and what it is given. */
  readonly words: readonly string[];
  readonly user: string | undefined;
  readonly plan: string | undefined;
  readonly name: string | undefined;
  /** That a key opens in place of what is its holder's. */
  readonly organisation: string | undefined;
}

export interface Config {
  readonly command: Command | "help" | "version";
  /** How `serve` listens, and `worker` where it is given a port. */
  readonly http: HttpSettings | undefined;
  /** How people get in besides API keys. */
  readonly login: LoginSettings | undefined;
  readonly keysCommand: KeysCommand;
  /** `doctor` rebuilds what is damaged in the workspace, instead of only telling. */
  readonly repair: boolean;
  /** Workspace folder. */
  readonly home: string;
  /** Where projects of people that `serve` knows are kept; in the workspace when absent. */
  readonly database: DatabaseSettings | undefined;
  /** Where films, assets and pictures of those people are kept; in the workspace folder when absent. */
  readonly storage: S3Settings | undefined;
  /** What the processes of one endpoint share for counting; each counts for itself when absent. */
  readonly redisUrl: string | undefined;
  /** Where work waits for workers; this process does it where absent. */
  readonly queue: QueueSettings | undefined;
  readonly cache: string;
  /** Where rendered video is kept for later exports. */
  readonly segments: { readonly folder: string; readonly workspace: string; readonly maxBytes: number };
  /** How much of it is kept in the storage for all machines. */
  readonly sharedSegmentBytes: number;
  /** Path of a browser to use before any other. */
  readonly browser: string | undefined;
  /** Refuse to render below the strongest jail. */
  readonly requireSandbox: boolean;
  /** Folders that files may be imported from. */
  readonly assetRoots: readonly string[];
  /** Which tools are listed; all when empty. */
  readonly toolsets: readonly Toolset[];
  /** Of providers of media; what has none is made on this machine or refused. */
  readonly keys: { readonly fal: string | undefined; readonly elevenLabs: string | undefined };
  /** US dollars that generated media may cost for one project. */
  readonly budgetUsd: number;
  /** Where exports are published. */
  readonly publishing: S3Setup;
  /** Opens the numbers of the endpoint to whoever runs it. */
  readonly adminToken: string | undefined;
  readonly verbose: boolean;
  readonly logFormat: LogFormat;
}

const DEFAULT_SEGMENT_CACHE_MB = 2048;
const DEFAULT_SHARED_SEGMENTS_MB = 20_480;
/** US dollars. */
export const DEFAULT_BUDGET_USD = 5;

/** Reads flags and environment, once. Flags win. */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Config {
  const { values, positionals } = parse(args);
  const [command = "stdio", ...words] = positionals;
  if (!isCommand(command) || (words.length > 0 && !WITH_WORDS.has(command))) {
    throw new UserError(`Unknown command "${positionals.join(" ")}".`, "Run `scenewright --help`.");
  }
  const home = values.home ?? nonEmpty(environment.SCENEWRIGHT_HOME) ?? defaultWorkspace();
  const cache = nonEmpty(environment.SCENEWRIGHT_CACHE) ?? cacheFolder();
  const isServed = command === "serve" && !values.help;
  return {
    command: values.help ? "help" : values.version ? "version" : command,
    http: isServed
      ? httpSettings(values, environment.SCENEWRIGHT_SHARED_ADDRESSES)
      : command === "worker"
        ? workerSettings(values)
        : undefined,
    login: isServed ? loginSettings(values.login ?? isOn(environment.SCENEWRIGHT_LOGIN), environment) : undefined,
    keysCommand: { words, user: values.user, plan: values.plan, name: values.name, organisation: values.organisation },
    home,
    // Whoever works alone may have one set for something else.
    database: SERVED.has(command) && !values.help ? readDatabaseSettings(environment) : undefined,
    storage: SERVED.has(command) && !values.help ? readStorage(environment) : undefined,
    redisUrl: isServed ? readRedisUrl(environment) : undefined,
    queue: values.help
      ? undefined
      : queueOf(command, values.workers ?? isOn(environment.SCENEWRIGHT_WORKERS), environment),
    cache,
    segments: {
      folder: join(cache, "segments"),
      workspace: resolve(home),
      maxBytes: megabytes("SCENEWRIGHT_SEGMENT_CACHE_MB", environment, DEFAULT_SEGMENT_CACHE_MB) * 1024 ** 2,
    },
    sharedSegmentBytes:
      megabytes("SCENEWRIGHT_SHARED_SEGMENTS_MB", environment, DEFAULT_SHARED_SEGMENTS_MB) * 1024 ** 2,
    browser: values.browser ?? nonEmpty(environment.SCENEWRIGHT_BROWSER),
    repair: values.repair ?? false,
    requireSandbox: values["require-sandbox"] ?? isOn(environment.SCENEWRIGHT_REQUIRE_SANDBOX),
    assetRoots: assetRoots(environment.SCENEWRIGHT_ASSET_ROOTS, home),
    toolsets: toolsets(values.toolsets ?? environment.SCENEWRIGHT_TOOLSETS),
    keys: { fal: nonEmpty(environment.FAL_KEY), elevenLabs: nonEmpty(environment.ELEVENLABS_API_KEY) },
    budgetUsd: dollars(environment.SCENEWRIGHT_BUDGET_USD),
    publishing: readS3Setup(environment),
    adminToken: adminToken(environment.SCENEWRIGHT_ADMIN_TOKEN),
    verbose: values.verbose ?? isOn(environment.SCENEWRIGHT_VERBOSE),
    logFormat: logFormat(environment.SCENEWRIGHT_LOG),
  };
}

function queueOf(command: Command, isShared: boolean, environment: NodeJS.ProcessEnv): QueueSettings | undefined {
  return command === "worker" || (command === "serve" && isShared) ? readQueueSettings(environment) : undefined;
}

/** The commands for people who come over HTTP. */
const SERVED: ReadonlySet<string> = new Set(["serve", "worker", "keys", "admin", "archive", "unarchive"]);
const WITH_WORDS: ReadonlySet<string> = new Set(["keys", "admin", "archive", "unarchive"]);
const COMMANDS = ["stdio", "serve", "worker", "keys", "admin", "archive", "unarchive", "doctor"] as const;
type Command = (typeof COMMANDS)[number];

function isCommand(word: string): word is Command {
  return (COMMANDS as readonly string[]).includes(word);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        home: { type: "string" },
        browser: { type: "string" },
        "require-sandbox": { type: "boolean" },
        toolsets: { type: "string" },
        port: { type: "string" },
        host: { type: "string" },
        "public-url": { type: "string" },
        "trust-proxy": { type: "boolean" },
        login: { type: "boolean" },
        workers: { type: "boolean" },
        user: { type: "string" },
        plan: { type: "string" },
        organisation: { type: "string" },
        name: { type: "string" },
        repair: { type: "boolean" },
        verbose: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (error) {
    throw new UserError((error as Error).message, "Run `scenewright --help`.");
  }
}

const FEWEST_TOKEN_CHARS = 24;

function adminToken(value: string | undefined): string | undefined {
  const token = nonEmpty(value);
  if (token === undefined || token.length >= FEWEST_TOKEN_CHARS) return token;
  throw new UserError(
    `SCENEWRIGHT_ADMIN_TOKEN is too short to be a secret.`,
    `Use at least ${FEWEST_TOKEN_CHARS} characters, such as those of \`openssl rand -hex 24\`.`,
  );
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}

function megabytes(name: string, environment: NodeJS.ProcessEnv, otherwise: number): number {
  const value = environment[name];
  if (value === undefined || value === "") return otherwise;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UserError(`${name} must be a whole number of megabytes.`, "Unset it, or set it to 0 to keep nothing.");
}

const MEDIA_FOLDERS = ["Downloads", "Pictures", "Videos", "Movies", "Music", "Desktop", "Documents"];

function assetRoots(value: string | undefined, workspace: string): string[] {
  if (value !== undefined) {
    const given = value.split(delimiter).map((folder) => folder.trim());
    return given.filter((folder) => folder !== "").map((folder) => resolve(folder.replace(/^~(?=$|[\\/])/, homedir())));
  }
  const own = process.cwd();
  // Apps start their servers in the root of the disk, or in the home folder, where the keys of its owner lie.
  const isTooWide = relative(own, homedir()) === "" || isBelow(homedir(), own);
  const named = MEDIA_FOLDERS.map((folder) => join(homedir(), folder)).filter((folder) => existsSync(folder));
  return [...(isTooWide ? [] : [own]), resolve(workspace), ...named];
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

function toolsets(value: string | undefined): Toolset[] {
  const names = (value ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const isKnown = (name: string): name is Toolset => (TOOLSETS as readonly string[]).includes(name);
  const unknown = names.find((name) => name !== "all" && !isKnown(name));
  if (unknown !== undefined)
    throw new UserError(
      `There is no toolset "${unknown}".`,
      `Use some of ${TOOLSETS.join(", ")}, with commas between, or all.`,
    );
  return names.includes("all") ? [] : names.filter(isKnown);
}

function dollars(value: string | undefined): number {
  if (value === undefined || value === "") return DEFAULT_BUDGET_USD;
  if (/^\d{1,6}(?:\.\d{1,2})?$/.test(value)) return Number(value);
  throw new UserError(
    "SCENEWRIGHT_BUDGET_USD must be US dollars, such as 5 or 12.50.",
    "Unset it to have 5 a project.",
  );
}

function logFormat(value: string | undefined): LogFormat {
  if (value === undefined || value === "") return "text";
  if (value === "text" || value === "json") return value;
  throw new UserError('SCENEWRIGHT_LOG must be "text" or "json".', "Unset it to have lines for people.");
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
