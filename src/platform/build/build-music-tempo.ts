import { join, resolve } from "node:path";
import { bundlePackages } from "./bundle-packages.ts";

const root = resolve(import.meta.dirname, "..", "..", "..", "..");
const folder = join("sandbox", "audio", "analysis");
await bundlePackages(root, join(folder, "beat-root.ts"), join(root, "dist", folder));
