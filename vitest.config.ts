import { defineConfig } from "vitest/config";

const CODE = "test/sandbox/code/**/*.test.ts";
/** What takes the place of a module for all that is loaded after it. */
const ALONE = ["test/src/store/blobs/folder-blobs.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Browsers, compilers and encoders run beside the tests: more workers than cores only make time-outs.
    maxWorkers: 2,
    env: { TZ: "America/New_York" },
    globalSetup: ["test/support/shared-folder.ts"],
    projects: [
      // They all ask one check, which keeps nothing between texts and takes seconds to be made: each worker makes it once.
      { extends: true, test: { name: "code", include: [CODE], isolate: false } },
      // Each worker loads what files have in common once, and starts one server and one browser for them: test/support/shared-server.ts, shared-stage.ts.
      {
        extends: true,
        test: {
          name: "product",
          include: ["test/**/*.test.ts"],
          exclude: [CODE, ...ALONE],
          isolate: false,
          globalSetup: ["test/support/postgres/once-per-run.ts", "test/support/swift/once-per-run.ts"],
        },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
