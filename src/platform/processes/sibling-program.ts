import { fileURLToPath } from "node:url";

const ROOT = new URL("../../../", import.meta.url).href;

/**
 * The built program file that `name`, without extension, means beside the caller. Under a test runner the caller is
 * TypeScript, but a child is a plain Node: it gets the file from `dist/` then.
 */
export function siblingProgram(callerUrl: string, name: string): string {
  const built = callerUrl.endsWith(".ts") ? callerUrl.replace(ROOT, `${ROOT}dist/`) : callerUrl;
  return fileURLToPath(new URL(`${name}.js`, built));
}
