import { existsSync } from "node:fs";

/** Tests drive the compiled server. `npm test` builds it first; a lone vitest run may not have. */
export default function setup(): void {
  for (const file of ["dist/src/main.js", "dist/bundle/index.html", "dist/sandbox/type-surface.json"]) {
    if (!existsSync(new URL(`../../${file}`, import.meta.url))) throw new Error(`${file} is missing: run npm run build first.`);
  }
}
