import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { FAL_MODELS } from "../../../../src/media/providers/fal/fal-models.ts";

const tsc = join(createRequire(import.meta.url).resolve("typescript"), "..", "tsc.js");

test("every model is one that fal's client publishes, with fields and values that it takes, and clients are as written down", async () => {
  const project = join(import.meta.dirname, "types", "tsconfig.json");
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", project]).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe("");
}, 180_000);

test("no model makes sound of its own, which would cost and belong to no track", () => {
  for (const model of FAL_MODELS) {
    if (model.kind !== "clip" || model.name === "hailuo-02") continue;
    expect(model.fixed, model.name).toMatchObject({ generate_audio: false });
  }
});
