import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../errors.ts";

export interface NodeExecutable {
  readonly command: string;
  /** What it needs in its environment to be a Node. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What this process runs in. A parameter, so that tests can tell of another one. */
export interface Runtime {
  readonly execPath: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

const OLDEST_MAJOR = 20;
/** Where installers of all users put it. */
const SHARED_FOLDERS = ["/usr/local/bin", "/opt/homebrew/bin", "/usr/bin"];
let found: Promise<NodeExecutable> | undefined;

/**
 * The Node that child processes run in. Desktop apps start this server inside their own runtime, and `process.execPath` is
 * then the app: as a child it would open a window, or end at once. Throws a {@link UserError} that says how to get a Node.
 */
export function nodeExecutable(): Promise<NodeExecutable> {
  found ??= findNode(process).catch((error) => {
    // Looked for again at the next call: the user may have installed one meanwhile.
    found = undefined;
    throw error;
  });
  return found;
}

export async function findNode(runtime: Runtime, sharedFolders = SHARED_FOLDERS): Promise<NodeExecutable> {
  const { execPath, versions, env } = runtime;
  if (env.SCENEWRIGHT_NODE) {
    if (await isNode(env.SCENEWRIGHT_NODE)) return { command: env.SCENEWRIGHT_NODE, environment: {} };
    throw new UserError(
      `SCENEWRIGHT_NODE does not name a Node.js of version ${OLDEST_MAJOR} or later.`,
      "Set it to the full path of the node program, or unset it.",
    );
  }
  if (!versions.electron && !versions.bun) return { command: execPath, environment: {} };
  for (const command of candidates(runtime, sharedFolders)) {
    if (existsSync(command) && (await isNode(command))) return { command, environment: {} };
  }
  const asNode = { ELECTRON_RUN_AS_NODE: "1" };
  // An app may have switched this off, and would open a window: only where its runtime proves to be a Node.
  if (env.ELECTRON_RUN_AS_NODE && (await isNode(execPath, asNode))) return { command: execPath, environment: asNode };
  throw new UserError(
    "No Node.js was found: this server runs inside an app whose own runtime cannot start its helper programs.",
    `Install Node.js ${OLDEST_MAJOR} or later from https://nodejs.org, or set SCENEWRIGHT_NODE to the full path of node.`,
  );
}

/** On PATH first, then where installers and version managers put it: apps with a window get a short PATH. */
function candidates({ env, platform }: Runtime, sharedFolders: readonly string[]): string[] {
  const onPath = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env.LOCALAPPDATA && join(env.LOCALAPPDATA, "Programs")].filter(Boolean);
    return [...onPath, ...roots.map((root) => join(root as string, "nodejs"))].map((each) => join(each, "node.exe"));
  }
  const home = env.HOME ?? homedir();
  const folders = [
    ...onPath,
    ...sharedFolders,
    join(home, ".volta/bin"),
    join(home, ".local/bin"),
    ...newestFirst(join(home, ".nvm/versions/node")).map((each) => join(each, "bin")),
    ...newestFirst(join(home, ".local/share/fnm/node-versions")).map((each) => join(each, "installation/bin")),
  ];
  return folders.map((folder) => join(folder, "node"));
}

function newestFirst(folder: string): string[] {
  try {
    const byVersion = new Intl.Collator("en", { numeric: true });
    return readdirSync(folder)
      .sort((a, b) => byVersion.compare(b, a))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

async function isNode(command: string, environment: NodeJS.ProcessEnv = {}): Promise<boolean> {
  try {
    const env = { ...process.env, ...environment };
    const { stdout } = await promisify(execFile)(command, ["--version"], { env, timeout: 10_000, windowsHide: true });
    return Number(stdout.match(/^v(\d+)\./)?.[1]) >= OLDEST_MAJOR;
  } catch {
    return false;
  }
}
