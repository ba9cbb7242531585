import { resolve } from "node:path";
import { componentDeclarations } from "../components/declarations.ts";
import { buildTypeSurface } from "../sandbox/check/build-type-surface.ts";

// Run after tsc, from dist/src/: every type file that scene code may see, in one file, so that no check reads node_modules.
buildTypeSurface(resolve(import.meta.dirname, "..", ".."), componentDeclarations());
