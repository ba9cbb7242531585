import { join, resolve } from "node:path";
import { bundlePackages } from "../platform/build/bundle-packages.ts";

const root = resolve(import.meta.dirname, "..", "..", "..");
// zod is installed with Scenewright, and is a third of it all. Tracing is optional there.
await bundlePackages(root, join("src", "login", "better-auth.ts"), import.meta.dirname, ["zod", "@opentelemetry/api"]);
