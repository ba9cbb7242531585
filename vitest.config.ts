import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Browsers, compilers and encoders run beside the tests: more workers than cores only make time-outs.
    maxWorkers: 2,
    env: { TZ: "America/New_York" },
  },
});
