import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const above = resolve(import.meta.dirname, "..", "..");
/** The checkout, whether this runs as TypeScript under vitest or compiled in dist/ for the bench. */
export const ROOT = basename(above) === "dist" ? dirname(above) : above;
export const MAIN = join(ROOT, "dist", "src", "main.js");

/** What answers hold that tests look at; each tool gives some of it. */
export interface Facts {
  readonly projectId: string;
  readonly revision: number;
  readonly receipt: string;
  readonly scenes: readonly {
    readonly sceneId: string;
    readonly title: string;
    readonly startFrame: number;
    readonly durationInFrames: number;
  }[];
  readonly ok: boolean;
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly line: number;
    readonly message: string;
    readonly fix: string;
  }[];
  readonly code: string;
  readonly elements: readonly { readonly elementId: string; readonly type: string; readonly label: string }[];
  readonly ambiguous?: boolean;
  readonly candidates: readonly { readonly sceneId: string; readonly elementId: string }[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly diff: string;
  readonly frames: readonly { readonly sceneId: string; readonly frame: number }[];
  readonly jobId: string;
  readonly status: string;
  readonly progress: number;
  readonly message: string;
  readonly estimatedSeconds: number;
  readonly files: readonly {
    readonly path: string;
    readonly uri: string;
    readonly mimeType: string;
    readonly sizeBytes: number;
  }[];
  readonly projects: readonly unknown[];
}

export interface Answer {
  readonly isError?: boolean;
  readonly structuredContent?: Facts;
  readonly content: readonly {
    readonly type: string;
    readonly text?: string;
    readonly data?: string;
    readonly uri?: string;
  }[];
}

export interface RunningServer {
  readonly home: string;
  readonly pid: number;
  readonly client: Client;
  /** Everything that was written to stderr so far. */
  stderr(): string;
  call(name: string, args?: Record<string, unknown>, options?: CallOptions): Promise<Answer>;
  /** As `call`, and fails the test where the tool answers with an error. */
  ok(name: string, args?: Record<string, unknown>, options?: CallOptions): Promise<Facts>;
  stop(): Promise<void>;
}

interface CallOptions {
  readonly onProgress?: (progress: { progress: number; message?: string }) => void;
  readonly signal?: AbortSignal;
}

/** The environment a client gives its servers: little, and nothing of ours but the workspace. */
export function serverEnvironment(home: string): Record<string, string> {
  const kept = [
    "PATH",
    "HOME",
    "USERPROFILE",
    "SystemRoot",
    "LOCALAPPDATA",
    "PROGRAMFILES",
    "SCENEWRIGHT_BROWSER",
    "SCENEWRIGHT_CACHE",
    "SCENEWRIGHT_SEGMENT_CACHE_MB",
  ];
  const own = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] ? [[name, process.env[name] as string]] : [])),
  );
  return { ...own, SCENEWRIGHT_HOME: home };
}

export function temporaryHome(): string {
  return mkdtempSync(join(tmpdir(), "sw-test-"));
}

/** Starts the built server as a client would, over stdio, with the legacy SDK's client. */
export async function startServer(
  home = temporaryHome(),
  args: string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [MAIN, ...args],
    env: { ...serverEnvironment(home), ...environment },
    stderr: "pipe",
  });
  let stderr = "";
  transport.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const client = new Client({ name: "scenewright-tests", version: "1.0.0" });
  // A stray byte on stdout is a message that cannot be parsed, and that is an error of the transport.
  const strays: Error[] = [];
  client.onerror = (error) => strays.push(error);
  await client.connect(transport);

  const expectCleanOutput = () => {
    if (strays.length > 0) throw new Error(`stdout was not clean: ${strays.map(({ message }) => message).join("; ")}`);
  };
  const call: RunningServer["call"] = async (name, callArgs = {}, { onProgress, signal } = {}) => {
    expectCleanOutput();
    const options = {
      timeout: 120_000,
      ...(onProgress ? { onprogress: onProgress as never } : {}),
      ...(signal ? { signal } : {}),
    };
    return (await client.callTool({ name, arguments: callArgs }, undefined, options)) as Answer;
  };
  return {
    home,
    pid: transport.pid as number,
    client,
    stderr: () => stderr,
    call,
    async ok(name, callArgs, options) {
      const answer = await call(name, callArgs, options);
      if (answer.isError) throw new Error(`${name}: ${answer.content[0]?.text}`);
      return answer.structuredContent ?? ({} as Facts);
    },
    async stop() {
      await client.close();
      expectCleanOutput();
    },
  };
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** A minimal scene that passes the check. */
export function simpleScene(text: string, color = "navy"): string {
  return `import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "${color}", color: "white", justifyContent: "center", alignItems: "center" }}>
      <h1 style={{ fontSize: 120, transform: \`translateX(\${frame}px)\` }}>${text}</h1>
    </AbsoluteFill>
  );
}
`;
}

export async function waitFor(check: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (await check()) return true;
    await new Promise((resolve_) => setTimeout(resolve_, 100));
  }
  return check();
}
