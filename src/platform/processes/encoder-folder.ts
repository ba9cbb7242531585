import { createRequire } from "node:module";
import { dirname } from "node:path";
import { UserError } from "../../errors.ts";

/** The folder with Remotion's ffmpeg and ffprobe for this system, from the package that npm chose at installation. */
export function encoderFolder(): string {
  // The compositor packages are optional dependencies of the renderer: resolve them from where it stands.
  const require = createRequire(import.meta.resolve("@remotion/renderer"));
  for (const name of packageNames()) {
    try {
      return dirname(require.resolve(`${name}/package.json`));
    } catch {
      // Not this one: glibc and musl systems share a platform name.
    }
  }
  throw new UserError(
    `The video encoder for ${process.platform} ${process.arch} is not installed.`,
    "Install Scenewright again without --omit=optional.",
  );
}

function packageNames(): string[] {
  const { platform, arch } = process;
  if (platform === "win32") return [`@remotion/compositor-win32-${arch}-msvc`];
  if (platform === "darwin") return [`@remotion/compositor-darwin-${arch}`];
  return [`@remotion/compositor-linux-${arch}-gnu`, `@remotion/compositor-linux-${arch}-musl`];
}
