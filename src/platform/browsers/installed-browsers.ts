import { constants } from "node:fs";
import { access, open, realpath, stat } from "node:fs/promises";
import { posix, win32 } from "node:path";
import { homeFolder } from "../files/cache-folder.ts";

/** Where installers put browsers of the Chromium family, in the order they are tried. */
export function installedBrowsers(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string | undefined = homeFolder(),
): string[] {
  if (platform === "darwin") return onMac(home);
  return platform === "win32" ? onWindows(env, home) : onPath(env.PATH || "/usr/bin:/usr/local/bin");
}

/** Into the home folder go apps that people install without an administrator's password. */
function onMac(home: string | undefined): string[] {
  const names = ["Google Chrome", "Chromium", "Microsoft Edge", "Google Chrome for Testing", "Brave Browser"];
  const folders = ["/Applications", ...(home ? [posix.join(home, "Applications")] : [])];
  return folders.flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
}

function onWindows(env: NodeJS.ProcessEnv, home: string | undefined): string[] {
  const local = env.LOCALAPPDATA || (home && win32.join(home, "AppData", "Local"));
  // A 32-bit Node is told of the 32-bit folder under both of the usual names.
  const roots = [env.PROGRAMFILES, env.ProgramW6432, env["PROGRAMFILES(X86)"], local].filter((root) => !!root);
  const places = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
    ["BraveSoftware", "Brave-Browser", "Application", "brave.exe"],
  ];
  return [...new Set(roots.flatMap((root) => places.map((place) => win32.join(root as string, ...place))))];
}

/** The headless shell first: it starts fastest. */
function onPath(path: string): string[] {
  const names = [
    "chromium-headless-shell",
    "chrome-headless-shell",
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
  ];
  const folders = path.split(":").filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** A folder passes the system's test too: on macOS people name the `.app`, which is one. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

const SCRIPT_BYTES = 4_096;

/**
 * Whether this is a browser inside a snap or a Flatpak, or the stub that Ubuntu installs for one. Such a browser has a
 * temporary folder of its own and cannot be started in a jail, so it never sees our scratch folder.
 */
export async function isPackagedInSandbox(path: string): Promise<boolean> {
  try {
    const target = await realpath(path);
    if (/^\/snap\/|\/bin\/snap$|\/flatpak\//.test(target)) return true;
    const start = await readStart(target);
    return start.startsWith("#!") && /\/snap\/bin\/|\bsnap (run|install)\b|\bflatpak run\b/.test(start);
  } catch {
    return false;
  }
}

async function readStart(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SCRIPT_BYTES), 0, SCRIPT_BYTES, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}
