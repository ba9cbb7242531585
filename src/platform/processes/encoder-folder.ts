import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../../errors.ts";

/**
 * The folder with ffmpeg and ffprobe: Remotion's for this system, from the package that npm chose at installation, unless
 * SCENEWRIGHT_ENCODER names one with others. It is shown to jails whole, so it should hold little else.
 */
export function encoderFolder(platform = process.platform, arch: string = process.arch): string {
  const own = process.env.SCENEWRIGHT_ENCODER;
  if (own) return ownFolder(resolve(own));
  // The compositor packages are optional dependencies of the renderer: resolve them from where it stands.
  const require = createRequire(import.meta.resolve("@remotion/renderer"));
  for (const name of packageNames(platform, arch)) {
    try {
      return dirname(require.resolve(`${name}/package.json`));
    } catch {
      // Not this one: glibc and musl systems share a platform name.
    }
  }
  throw new UserError(`The video encoder for ${platform} ${arch} is not installed.`, advice(platform, arch));
}

function ownFolder(folder: string): string {
  const missing = ["ffmpeg", "ffprobe"].find(
    (name) => !existsSync(join(folder, name)) && !existsSync(join(folder, `${name}.exe`)),
  );
  if (missing === undefined) return folder;
  throw new UserError(
    `SCENEWRIGHT_ENCODER names a folder without ${missing}.`,
    "Name one that holds ffmpeg and ffprobe, or unset it.",
  );
}

function packageNames(platform: NodeJS.Platform, arch: string): string[] {
  // None is built for Windows on ARM; the one for x64 runs there too.
  if (platform === "win32") return ["@remotion/compositor-win32-x64-msvc"];
  if (platform === "darwin") return [`@remotion/compositor-darwin-${arch}`];
  if (platform !== "linux") return [];
  return [`@remotion/compositor-linux-${arch}-gnu`, `@remotion/compositor-linux-${arch}-musl`];
}

function advice(platform: NodeJS.Platform, arch: string): string {
  if (platform === "win32" && arch !== "x64") {
    return "There is none for this processor. Install Node.js for x64, which Windows on ARM runs too, and install Scenewright with it.";
  }
  const isKnown = ["linux", "darwin", "win32"].includes(platform) && ["x64", "arm64"].includes(arch);
  return isKnown
    ? "Install Scenewright again without --omit=optional."
    : "There is none for this system: use Linux, macOS or Windows on x64 or arm64.";
}
