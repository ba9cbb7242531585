import { posix, win32 } from "node:path";
import { UserError } from "../../errors.ts";
import { homeFolder } from "../files/cache-folder.ts";
import { isExecutable, isPackagedInSandbox } from "./browser-program.ts";
import { bundledBrowser } from "./bundled-browser.ts";
import { downloadedBrowser } from "./downloaded-browser.ts";
import type { FoundBrowser } from "./found-browser.ts";

/** The browser to render with. Throws a {@link UserError} that says how to get one. */
export async function findBrowser(configured: string | undefined, cache: string): Promise<FoundBrowser> {
  if (configured) {
    if (await isExecutable(configured)) return plain(configured, "SCENEWRIGHT_BROWSER");
    throw new UserError(
      "SCENEWRIGHT_BROWSER does not name a program that can be run.",
      "Set it to the full path of Chrome or Chromium, or unset it.",
    );
  }
  for (const candidate of installedBrowsers()) {
    if ((await isExecutable(candidate)) && !(await isPackagedInSandbox(candidate)))
      return plain(candidate, "this machine");
  }
  // Before the download: the bundled browser is on disk already and needs no network.
  const browser = (await bundledBrowser(cache)) ?? (await downloadedBrowser(cache));
  if (browser) return browser;
  throw new UserError(
    "No Chrome or Chromium was found, and none could be downloaded.",
    "Install Chrome or Chromium, or set SCENEWRIGHT_BROWSER to its full path.",
  );
}

function plain(executable: string, source: FoundBrowser["source"]): FoundBrowser {
  return { executable, source, environment: {}, folders: [] };
}

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, home: homeFolder() ?? "" };

/** Where installers put Chrome and Chromium, the headless shell first: it starts fastest. */
export function installedBrowsers({ platform, env, home }: Machine = THIS_MACHINE): string[] {
  if (platform === "darwin") return macBrowsers(home);
  if (platform === "win32") return windowsBrowsers(env, home);
  const names = [
    "chromium-headless-shell",
    "chrome-headless-shell",
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
  ];
  const folders = (env.PATH || "/usr/bin:/usr/local/bin").split(":").filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** People without an administrator's password install into the Applications folder of their own. */
function macBrowsers(home: string): string[] {
  const names = ["Google Chrome", "Google Chrome for Testing", "Chromium", "Microsoft Edge", "Brave Browser"];
  const folders = ["/Applications", ...(home ? [posix.join(home, "Applications")] : [])];
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)));
}

function windowsBrowsers(env: NodeJS.ProcessEnv, home: string): string[] {
  const local = env.LOCALAPPDATA || (home && win32.join(home, "AppData", "Local"));
  // A 32-bit Node is given the 32-bit folder under both of the usual names.
  const roots = [env.PROGRAMFILES, env.ProgramW6432, env["PROGRAMFILES(X86)"], local].filter(
    (root) => root !== undefined && root !== "",
  );
  const places = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
    ["BraveSoftware", "Brave-Browser", "Application", "brave.exe"],
  ];
  return roots.flatMap((root) => places.map((place) => win32.join(root as string, ...place)));
}
