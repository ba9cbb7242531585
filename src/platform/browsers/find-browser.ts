import { UserError } from "../../errors.ts";
import { bundledBrowser } from "./bundled-browser.ts";
import { downloadedBrowser } from "./downloaded-browser.ts";
import { installedBrowsers, isExecutable, isPackagedInSandbox } from "./installed-browsers.ts";

export interface FoundBrowser {
  readonly executable: string;
  readonly source: "SCENEWRIGHT_BROWSER" | "this machine" | "@sparticuz/chromium" | "Remotion's download";
  /** Added to the environment the browser starts with, such as the folder of its bundled libraries. */
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
