import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** Where files may be kept that can be made again: an unpacked browser, rendered segments. */
export function cacheFolder(): string {
  const home = homedir();
  if (!home) return join(tmpdir(), "scenewright-cache");
  if (process.platform === "darwin") return join(home, "Library", "Caches", "scenewright");
  if (process.platform === "win32") return join(home, "AppData", "Local", "scenewright", "Cache");
  return join(home, ".cache", "scenewright");
}

/** Where projects live unless SCENEWRIGHT_HOME says otherwise: a place people find. */
export function defaultWorkspace(): string {
  return join(homedir() || tmpdir(), "Scenewright");
}
