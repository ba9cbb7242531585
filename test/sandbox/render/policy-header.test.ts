import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BundleFiles, contentSecurityPolicy } from "../../../sandbox/render/browser/bundle-files.ts";

const html = "<script>stage()</script><script src='/bundle.js'></script>";

test("the policy allows the stage's own scripts by their hashes and closes everything else", () => {
  const policy = new Map(
    contentSecurityPolicy(html, "assets")
      .split("; ")
      .map((each) => [each.split(" ")[0], each.split(" ").slice(1).join(" ")]),
  );
  const hash = createHash("sha256").update("stage()").digest("base64");
  expect(policy.get("script-src")).toBe(`'self' 'unsafe-eval' 'sha256-${hash}'`);
  expect(policy.get("script-src")).not.toContain("unsafe-inline");
  for (const directive of [
    "default-src",
    "media-src",
    "worker-src",
    "frame-src",
    "object-src",
    "base-uri",
    "form-action",
  ])
    expect(policy.get(directive), directive).toBe("'none'");
  expect(policy.get("img-src")).toBe("'self' data:");
  // Not `'self'`, which would open sockets as well.
  expect(policy.get("connect-src")).toBe("https://stage.scenewright.invalid/assets/");
  expect(policy.get("webrtc")).toBe("'block'");
});

test("the page of contact sheets shows the pictures that are handed to it, and no others", () => {
  expect(contentSecurityPolicy(html, "data")).toContain("img-src data:;");
  expect(contentSecurityPolicy(html, "data")).toContain("connect-src 'none'");
});

test("only flat names of the bundle's kinds are looked up on disk", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sw-bundle-"));
  writeFileSync(join(folder, "bundle.js"), "1");
  writeFileSync(join(folder, "secret.txt"), "1");
  const files = new BundleFiles(folder);
  expect(await files.read("bundle.js")).toBeDefined();
  for (const name of [
    "secret.txt",
    "../bundle.js",
    "/bundle.js",
    "a/../bundle.js",
    "bundle.js?x",
    "%2e%2e/bundle.js",
    "",
  ])
    expect(await files.read(name), name).toBeUndefined();
  rmSync(folder, { recursive: true });
});
