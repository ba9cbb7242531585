import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { componentDeclarations } from "../../../components/reference/declarations.ts";
import { collectTypeSurface } from "./collect-type-surface.ts";

// Run after tsc, from dist/sandbox/code/types/: every type file that scene code may see, in one file, so that no check reads node_modules.
const root = resolve(import.meta.dirname, "..", "..", "..", "..");
const folder = join(root, "dist", "sandbox");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "type-surface.json"), JSON.stringify(collectTypeSurface(root, componentDeclarations())));
