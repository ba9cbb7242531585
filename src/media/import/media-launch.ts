import { chown, realpath } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { jailCommand } from "../../../sandbox/jail/jail-command.ts";
import type { JailLevel } from "../../../sandbox/jail/jail-level.ts";
import { unprivilegedUser } from "../../../sandbox/jail/unprivileged-user.ts";
import type { MediaProtocol } from "../../../sandbox/media/protocol.ts";
import { MEDIA_MEMORY_BYTES } from "../../../sandbox/policy/media-limits.ts";
import type { ChildLaunch } from "../../platform/processes/child-client.ts";
import { encoderFolder } from "../../platform/processes/encoder-folder.ts";
import { nodeExecutable } from "../../platform/processes/node-executable.ts";
import { siblingProgram } from "../../platform/processes/sibling-program.ts";

/** Megabytes of the JavaScript heap; pixels and planes lie outside of it. */
const HEAP_MEGABYTES = 512;
/** Bounds what a process may hold, then becomes the program that follows. Nothing of a caller is in its text. */
const WITH_LIMITS = `ulimit -d ${Math.round(MEDIA_MEMORY_BYTES / 1024)} && exec "$0" "$@"`;

/** How to start a media process behind a wall of the given level, with `scratch` as the one folder it may write. */
export async function mediaLaunch(level: JailLevel, scratch: string): Promise<ChildLaunch<MediaProtocol>> {
  const node = await nodeExecutable();
  const program = siblingProgram(import.meta.url, "../../../sandbox/media/media-process");
  const sandbox = resolve(program, "..", "..");
  const encoder = encoderFolder();
  const readable = [
    node.command,
    sandbox,
    resolve(sandbox, "..", "..", "package.json"),
    encoder,
    ...(await packageFolders(["sharp", "file-type", "saxes", "papaparse", "css-tree"])),
  ];
  const user = level === "plain" ? await unprivilegedUser(node, readable) : undefined;
  if (user) await chown(scratch, user.uid, user.gid);
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, program];
  const limited =
    process.platform === "linux"
      ? { command: "/bin/sh", args: ["-c", WITH_LIMITS, node.command, ...args] }
      : { command: node.command, args };
  return {
    ...jailCommand(level, { ...limited, readable, writable: scratch }),
    ...user,
    environment: node.environment,
    options: { encoderFolder: encoder, scratch },
  };
}

/** The folders that packages and all they need are installed in, wherever npm or pnpm put them. */
async function packageFolders(names: readonly string[]): Promise<string[]> {
  const require = createRequire(import.meta.url);
  const folders = new Set<string>();
  for (const name of names) {
    const found = fileURLToPath(import.meta.resolve(name));
    for (const path of [found, await realpath(found)]) folders.add(outermostModules(path));
    for (const folder of require.resolve.paths(name) ?? [])
      if (found.startsWith(`${folder}${sep}`)) folders.add(folder);
  }
  return [...folders];
}

function outermostModules(path: string): string {
  const parts = path.split(sep);
  return parts.slice(0, parts.indexOf("node_modules") + 1).join(sep);
}
