import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { setSceneCode } from "../../../src/project/scene-code.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { sampleProject } from "../project/sample-project.ts";
import { steppingClock, temporaryFolder } from "./temporary-workspace.ts";

/** A file system of its own that holds so little; undefined where this user may not make one. */
function smallDisk(megabytes: number): string | undefined {
  const folder = join(temporaryFolder(), "disk");
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return folder;
}

test("on a full disk nothing is lost, and the answer says what is needed and what is free", async ({ skip }) => {
  const home = smallDisk(1);
  if (!home) return skip();
  const { projects, blobs } = await openWorkspace(home, steppingClock());
  await projects.create("local", sampleProject("lesson"), "Created.");
  const before = await projects.update("local", "lesson", (now) => setSceneCode(now, "intro", "code"));

  const video = { bytes: Buffer.alloc(3e6) };
  await expect(
    blobs.put("local", "projects/lesson/exports/video.mp4", video, { mimeType: "video/mp4" }),
  ).rejects.toThrow(
    /The disk is full, so nothing was saved: 3\.0 MB are needed and .* are free in .*exports\..*Free some space/,
  );
  expect(readdirSync(join(home, "projects", "lesson", "exports"))).toEqual([]);

  try {
    writeFileSync(join(home, "filler"), Buffer.alloc(2e6));
  } catch {
    // Full, as wanted.
  }
  await expect(
    projects.update("local", "lesson", (now) => setSceneCode(now, "intro", "more code ".repeat(2_000))),
  ).rejects.toThrow(/The disk is full, so nothing was saved: .* are needed and .* are free/);
  expect(await projects.read("local", "lesson")).toEqual(before);
  const again = await openWorkspace(home, steppingClock());
  expect(await again.projects.read("local", "lesson")).toEqual(before);
});
