import { createRequire } from "node:module";
import { dirname } from "node:path";
import { UserError } from "../../errors.ts";

/** The packages with ffmpeg for a system: the first that is installed is taken. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "win32 x64": ["@remotion/compositor-win32-x64-msvc"],
  // None is built for it, but Windows on ARM runs x64 programs.
  "win32 arm64": ["@remotion/compositor-win32-x64-msvc"],
  "darwin x64": ["@remotion/compositor-darwin-x64"],
  "darwin arm64": ["@remotion/compositor-darwin-arm64"],
  "linux x64": ["@remotion/compositor-linux-x64-gnu", "@remotion/compositor-linux-x64-musl"],
  "linux arm64": ["@remotion/compositor-linux-arm64-gnu", "@remotion/compositor-linux-arm64-musl"],
};

/** The folder with Remotion's ffmpeg and ffprobe for this system, from the package that npm chose at installation. */
export function encoderFolder(
  platform: NodeJS.Platform = process.platform,
  arch: string = process.arch,
  resolve: (path: string) => string = resolveFromRenderer,
): string {
  const packages = PACKAGES[`${platform} ${arch}`];
  for (const name of packages ?? []) {
    try {
      return dirname(resolve(`${name}/package.json`));
    } catch {
      // Not this one: glibc and musl systems share a platform name.
    }
  }
  throw new UserError(...adviceFor(platform, arch, packages !== undefined));
}

function adviceFor(platform: NodeJS.Platform, arch: string, isSupported: boolean): [problem: string, nextStep: string] {
  if (platform === "win32" && arch === "arm64") {
    return [
      "There is no video encoder package for Windows on ARM.",
      "Install the x64 build of Node.js, which Windows on ARM runs by emulation, and install Scenewright again with it.",
    ];
  }
  if (isSupported) {
    return [
      `The video encoder for ${platform} ${arch} is not installed.`,
      "Install Scenewright again without --omit=optional.",
    ];
  }
  return [
    `There is no video encoder package for ${platform} ${arch}.`,
    "Run Scenewright on Linux, macOS or Windows with an x64 or ARM64 processor.",
  ];
}

/** The packages are optional dependencies of the renderer, so they are looked up from where it is installed. */
function resolveFromRenderer(path: string): string {
  return createRequire(import.meta.resolve("@remotion/renderer")).resolve(path);
}
