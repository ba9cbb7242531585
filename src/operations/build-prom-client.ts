import { join, resolve } from "node:path";
import { bundlePackages } from "../platform/build/bundle-packages.ts";

// Whoever works over stdio alone would install two packages of megabytes for it.
const root = resolve(import.meta.dirname, "..", "..", "..");
await bundlePackages(root, join("src", "operations", "prom-client.ts"), import.meta.dirname);
