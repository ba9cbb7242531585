import { defineConfig } from "vitest/config";

const CODE = "test/sandbox/code/**/*.test.ts";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Browsers, compilers and encoders run beside the tests: more workers than cores only make time-outs.
    maxWorkers: 2,
    env: { TZ: "America/New_York" },
    projects: [
      // They all ask one check, which keeps nothing between texts and takes seconds to be made: each worker makes it once.
      { extends: true, test: { name: "code", include: [CODE], isolate: false } },
      {
        extends: true,
        test: {
          name: "product",
          include: ["test/**/*.test.ts"],
          exclude: [CODE],
          globalSetup: ["test/support/postgres/once-per-run.ts"],
        },
      },
    ],
  },
});
