import { join, resolve } from "node:path";
import { bundlePackages } from "../platform/build/bundle-packages.ts";

const root = resolve(import.meta.dirname, "..", "..", "..");
await bundlePackages(root, join("src", "uploads", "tus.ts"), import.meta.dirname);
