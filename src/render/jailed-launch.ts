import { chown } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { jailCommand } from "../../sandbox/jail/jail-command.ts";
import type { JailLevel } from "../../sandbox/jail/jail-level.ts";
import { unprivilegedUser } from "../../sandbox/jail/unprivileged-user.ts";
import type { FoundBrowser } from "../platform/browsers/found-browser.ts";
import { browserEnvironment } from "../platform/processes/child-environment.ts";
import { encoderFolder } from "../platform/processes/encoder-folder.ts";
import { nodeExecutable } from "../platform/processes/node-executable.ts";
import { siblingProgram } from "../platform/processes/sibling-program.ts";
import type { RenderLaunch } from "./render-process.ts";

/** How to start a render process behind a wall of the given level, with `scratch` as the one folder it may write. */
export async function jailedLaunch(level: JailLevel, browser: FoundBrowser, scratch: string): Promise<RenderLaunch> {
  const node = await nodeExecutable();
  const program = renderProgram();
  const dist = resolve(bundleFolder(), "..");
  const encoder = encoderFolder();
  const readable = [
    node.command,
    dist,
    resolve(dist, "..", "package.json"),
    encoder,
    browser.executable,
    ...browser.folders,
  ];
  const user = level === "plain" ? await unprivilegedUser(node, readable) : undefined;
  if (user) await chown(scratch, user.uid, user.gid);
  return {
    ...jailCommand(level, { command: node.command, args: [program], readable, writable: scratch }),
    ...user,
    environment: node.environment,
    options: {
      browserExecutable: browser.executable,
      browserEnvironment: browserEnvironment(scratch, browser.environment),
      // Chromium refuses its own sandbox to root, who is nobody in the jail and may have become nobody outside of it.
      tryOwnSandbox: level !== "plain" || user !== undefined || process.getuid?.() !== 0,
      bundleFolder: bundleFolder(),
      encoderFolder: encoder,
      scratch,
    },
  };
}

/** The page that scenes run in, as it was built. */
export function bundleFolder(): string {
  return resolve(dirname(renderProgram()), "..", "..", "bundle");
}

function renderProgram(): string {
  return siblingProgram(import.meta.url, "../../sandbox/render/render-process");
}
