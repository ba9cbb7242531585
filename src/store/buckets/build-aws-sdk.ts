import { join, resolve } from "node:path";
import { bundlePackages } from "../../platform/build/bundle-packages.ts";

const root = resolve(import.meta.dirname, "..", "..", "..", "..");
await bundlePackages(root, join("src", "store", "buckets", "aws-sdk.ts"), import.meta.dirname);
