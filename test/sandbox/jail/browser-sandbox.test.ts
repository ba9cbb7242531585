import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { strongestJail } from "../../../sandbox/jail/jail-level.ts";
import { openConfinedRenderer } from "../confinement/confined-renderer.ts";
import { processesNaming, processTree } from "../confinement/processes.ts";

const { level } = await strongestJail();

test.skipIf(level === "plain")("in a jail, pages run behind Chromium's own sandbox too", async () => {
  const stage = await openConfinedRenderer(level);
  expect(await stage.warm()).toMatchObject({ browserSandbox: true });
  const tree = processesNaming(stage.scratch).flatMap(processTree);
  const pages = tree.filter((pid) => read(pid, "cmdline").includes("--type=renderer"));
  expect(pages.length).toBeGreaterThan(0);
  for (const pid of pages) {
    const status = read(pid, "status");
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    // Of the machine, of the jail, and of its own: it sees no process but itself.
    expect(
      status
        .match(/^NSpid:(.*)$/m)?.[1]
        ?.trim()
        .split(/\s+/).length,
    ).toBeGreaterThan(2);
  }
  await stage.close();
});

function read(pid: number, name: string): string {
  return readFileSync(`/proc/${pid}/${name}`, "utf8");
}
