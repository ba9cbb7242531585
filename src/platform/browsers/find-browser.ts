import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { UserError } from "../../errors.ts";
import { carriedBrowser } from "./bundled-browser.ts";
import { downloadedBrowser } from "./downloaded-browser.ts";

export interface FoundBrowser {
  readonly executable: string;
  readonly source: "SCENEWRIGHT_BROWSER" | "this machine" | "@sparticuz/chromium" | "Remotion's download";
  /** What the browser needs in its environment beside nothing, such as the folder of libraries it carries. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folders the browser reads, for a jail to show. */
  readonly folders: readonly string[];
}

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
    if (await isExecutable(candidate)) return plain(candidate, "this machine");
  }
  // Before the download, although slower machines would find it later: it is on disk already and needs no network.
  const browser = (await carriedBrowser(cache)) ?? (await downloadedBrowser(cache));
  if (browser) return browser;
  throw new UserError(
    "No Chrome or Chromium was found, and none could be downloaded.",
    "Install Chrome or Chromium, or set SCENEWRIGHT_BROWSER to its full path.",
  );
}

function plain(executable: string, source: FoundBrowser["source"]): FoundBrowser {
  return { executable, source, environment: {}, folders: [] };
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Where installers put Chrome and Chromium, the headless shell first: it starts fastest. */
function installedBrowsers(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const places = [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Chromium", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
    ];
    return roots.filter((root) => root !== undefined).flatMap((root) => places.map((place) => join(root, ...place)));
  }
  const names = [
    "chromium-headless-shell",
    "chrome-headless-shell",
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
  ];
  const folders = (process.env.PATH ?? "/usr/bin:/usr/local/bin").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
