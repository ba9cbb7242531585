import { rmSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "@remotion/bundler";
import { ROOT } from "../../support/server.ts";

/** Our page with its protections removed, module by module, to measure what they cost. Returns its folder. */
export async function buildBarePage(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const bare = (name: string) => join(ROOT, "test", "bench", "bare-page", name);
  const walls = {
    [join(ROOT, "compositions", "scene", "lockdown.ts")]: bare("no-lockdown.ts"),
    [join(ROOT, "sandbox", "page", "compartment.ts")]: bare("no-compartment.ts"),
    [join(ROOT, "sandbox", "page", "dom-guard.ts")]: bare("no-guard.ts"),
    [join(ROOT, "sandbox", "page", "scene-react.ts")]: bare("plain-react.ts"),
  };
  await bundle({
    entryPoint: join(ROOT, "compositions", "index.ts"),
    outDir: folder,
    rootDir: ROOT,
    publicDir: null,
    publicPath: "/",
    enableCaching: false,
    ignoreRegisterRootWarning: true,
    webpackOverride: (config) => ({
      ...config,
      devtool: false,
      resolve: { ...config.resolve, alias: { ...(config.resolve?.alias as object), ...walls } },
    }),
  });
  return folder;
}
