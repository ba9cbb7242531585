import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { collectTypeSurface } from "./collect-type-surface.ts";

/**
 * Writes `type-surface.json` beside the compiled check process.
 * @returns its path
 */
export function buildTypeSurface(root: string, componentDeclarations: string): string {
  const file = path.join(root, "dist/sandbox/type-surface.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(collectTypeSurface(root, componentDeclarations)));
  return file;
}
