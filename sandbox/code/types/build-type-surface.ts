import { resolve } from "node:path";
import { componentDeclarations } from "../../../components/reference/declarations.ts";
import { buildTypeSurface } from "./write-type-surface.ts";

// Run after tsc, from dist/src/: every type file that scene code may see, in one file, so that no check reads node_modules.
buildTypeSurface(resolve(import.meta.dirname, "..", "..", "..", ".."), componentDeclarations());
