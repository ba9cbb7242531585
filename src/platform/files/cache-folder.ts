// Not env-paths, whose folders these are: it reads the environment when imported, and fails there without a home folder.
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join, win32 } from "node:path";

/** Where files may be kept that can be made again: an unpacked browser, rendered segments. */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string | undefined = homeFolder(),
): string {
  if (platform === "win32") {
    const local = env.LOCALAPPDATA || (home && win32.join(home, "AppData", "Local"));
    return local ? win32.join(local, "scenewright", "Cache") : join(tmpdir(), "scenewright-cache");
  }
  // The XDG specification says to ignore a relative path.
  const xdg = env.XDG_CACHE_HOME;
  if (platform !== "darwin" && xdg && isAbsolute(xdg)) return join(xdg, "scenewright");
  if (!home) return join(tmpdir(), "scenewright-cache");
  return platform === "darwin" ? join(home, "Library", "Caches", "scenewright") : join(home, ".cache", "scenewright");
}

/** Where projects live unless SCENEWRIGHT_HOME says otherwise: a place people find. */
export function defaultWorkspace(): string {
  return join(homeFolder() ?? tmpdir(), "Scenewright");
}

/** Undefined for a user without one, as in a container started with a bare user id. */
export function homeFolder(find: () => string = homedir): string | undefined {
  try {
    return find() || undefined;
  } catch {
    return undefined;
  }
}
