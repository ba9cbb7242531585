import { fileURLToPath } from "node:url";

/**
 * The path of a program file beside the caller. `name` has no extension: the caller's own is taken, as TypeScript does
 * not rewrite extensions inside `new URL(...)`, and sources and compiled files differ in nothing else.
 */
export function siblingProgram(callerUrl: string, name: string): string {
  const extension = callerUrl.endsWith(".ts") ? ".ts" : ".js";
  return fileURLToPath(new URL(name + extension, callerUrl));
}
