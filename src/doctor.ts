import { access, constants, mkdir } from "node:fs/promises";
import { strongestJail } from "../sandbox/jail/jail-level.ts";
import { createSceneChecker } from "./code/scene-checker.ts";
import type { Config } from "./config.ts";
import { UserError } from "./errors.ts";
import { findBrowser } from "./platform/browsers/find-browser.ts";
import { encoderFolder } from "./platform/processes/encoder-folder.ts";
import { nodeExecutable } from "./platform/processes/node-executable.ts";
import { makeRenderer } from "./render/make-renderer.ts";

interface Finding {
  readonly what: string;
  readonly state: "ok" | "weak" | "broken";
  readonly detail: string;
}

const TEST_TIMELINE = { width: 320, height: 180, fps: 30, durationInFrames: 1, theme: "midnight", scenes: [] };

/** Tries everything a render needs, for real. Returns what it found as text, and whether the main job can work. */
export async function examine(config: Config): Promise<{ report: string; healthy: boolean }> {
  const findings = [
    await attempt(
      "Node.js",
      async () => `${process.version}; child processes run with ${(await nodeExecutable()).command}`,
    ),
    await attempt("workspace", async () => {
      await mkdir(config.home, { recursive: true });
      await access(config.home, constants.W_OK);
      return config.home;
    }),
    await attempt("scene check", checkTestScene),
    await attempt("video encoder", async () => encoderFolder()),
    await attempt("browser", async () => {
      const { executable, source } = await findBrowser(config.browser, config.cache);
      return `${executable} (${source})`;
    }),
    await examineJail(config),
    await attempt("test frame", () => drawTestFrame(config)),
  ];
  const marks = { ok: "ok    ", weak: "weak  ", broken: "BROKEN" };
  return {
    report: findings.map(({ what, state, detail }) => `${marks[state]}  ${what}: ${detail}`).join("\n"),
    healthy: findings.every(({ state }) => state !== "broken"),
  };
}

async function examineJail({ requireSandbox }: Config): Promise<Finding> {
  const { level, reasons } = await strongestJail();
  const detail = [level, ...reasons].join("; ");
  return { what: "jail", state: level === "bwrap" ? "ok" : requireSandbox ? "broken" : "weak", detail };
}

async function checkTestScene(): Promise<string> {
  const checker = createSceneChecker();
  try {
    const startedAt = performance.now();
    const { ok } = await checker.check("export default function Scene() { return <p>Hello</p>; }");
    if (!ok) throw new Error("a plain scene did not pass");
    return `a scene in ${Math.round(performance.now() - startedAt)} ms, the start of its process included`;
  } finally {
    await checker.close();
  }
}

async function drawTestFrame(config: Config): Promise<string> {
  const renderer = makeRenderer({ ...config, log: () => {}, onSetup: () => {} });
  try {
    const startedAt = performance.now();
    const [image] = await renderer.frames(TEST_TIMELINE, [0], 320);
    return `${image?.length ?? 0} bytes in ${Math.round(performance.now() - startedAt)} ms`;
  } finally {
    await renderer.close();
  }
}

async function attempt(what: string, work: () => Promise<string>): Promise<Finding> {
  try {
    return { what, state: "ok", detail: await work() };
  } catch (error) {
    const detail =
      error instanceof UserError
        ? `${error.problem} ${error.nextStep}`
        : String(error instanceof Error ? error.message : error);
    return { what, state: "broken", detail };
  }
}
