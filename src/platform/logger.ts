import { createRequire } from "node:module";
import type { Logger as PinoLogger } from "pino";
import { oneLine } from "../../sandbox/policy/plain-text.ts";

/** Where the server tells what it does; never on stdout, which belongs to the protocol. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** `err` holds an error, which is told with its stack. */
export type LogFields = Readonly<Record<string, unknown>>;

export type LogFormat = "text" | "json";

interface LoggerOptions {
  readonly verbose: boolean;
  /** Lines for people, or JSON for machines. */
  readonly format: LogFormat;
  /** Takes whole lines; stderr when absent. */
  readonly write?: (line: string) => void;
}

/** Scene code may name what it throws, so nothing of it fills the log. */
const MAX_MESSAGE_CHARS = 4_000;
const WARNING = 40;
const SECRETS = ["authorization", "key", "token", "apiKey"];

/** Pino is loaded with the first line: most servers start, answer and end without one. */
export function createLogger(options: LoggerOptions): Logger {
  let opened: PinoLogger | undefined;
  const log = () => {
    opened ??= openLog(options);
    return opened;
  };
  return {
    debug: (fields, message) => void (options.verbose && log().debug(fields, clean(message))),
    info: (fields, message) => log().info(fields, clean(message)),
    warn: (fields, message) => log().warn(fields, clean(message)),
    error: (fields, message) => log().error(fields, clean(message)),
  };
}

function openLog({ verbose, format, write = writeToStderr() }: LoggerOptions): PinoLogger {
  const toText = (line: string) => write(textOf(JSON.parse(line)));
  return pino().pino(
    {
      level: verbose ? "debug" : "info",
      base: null,
      serializers: { err: (error) => error },
      formatters: { log: (fields) => cleanFields(fields) as Record<string, unknown> },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: "[hidden]" },
    },
    { write: format === "json" ? write : toText },
  );
}

function pino(): typeof import("pino") {
  return createRequire(import.meta.url)("pino") as typeof import("pino");
}

/** Written at once, so that the last line before an exit is not lost. */
function writeToStderr(): (line: string) => void {
  const stderr = pino().destination({ dest: 2, sync: true });
  return (line) => void stderr.write(line);
}

function textOf({ level, time: _, msg, err, ...fields }: Record<string, unknown>): string {
  const label = level === WARNING ? "warning: " : "";
  const rest = Object.keys(fields).length > 0 ? ` ${clean(JSON.stringify(fields))}` : "";
  return `scenewright: ${label}${msg}${rest}${err ? stackOf(err) : ""}\n`;
}

function stackOf(err: unknown): string {
  const stack = typeof err === "object" && err !== null && "stack" in err ? String(err.stack) : String(err);
  return stack
    .split("\n")
    .map((line) => `\n  ${/^ */.exec(line)}${clean(line)}`)
    .join("")
    .slice(0, MAX_MESSAGE_CHARS);
}

const MAX_DEPTH = 4;

/** Fields as they may be written. Of an error its name, message and stack alone: a library's error may carry a request with its headers. */
function cleanFields(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return clean(value);
  if (value instanceof Error) {
    const stack = (value.stack ?? "").split("\n").map((line) => `${/^ */.exec(line)}${clean(line)}`);
    return {
      type: clean(value.name),
      message: clean(value.message),
      stack: stack.join("\n").slice(0, MAX_MESSAGE_CHARS),
    };
  }
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return "...";
  if (Array.isArray(value)) return value.map((each) => cleanFields(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [clean(name), cleanFields(each, depth + 1)]));
}

/** A header or a pair as libraries write them into their messages. */
const SECRET_IN_TEXT =
  /\b(authorization|x-goog-api-key|api[-_]?key|token|secret|password)(["']?\s*[:=]\s*["']?)(?:bearer\s+)?[^\s"',;&]+/gi;

/** A terminal obeys control characters, and a line break in a message would look like a line of ours. */
function clean(text: string): string {
  return oneLine(text, MAX_MESSAGE_CHARS).replace(SECRET_IN_TEXT, "$1$2[hidden]");
}
