import { strongestJail } from "../sandbox/jail/jail-level.ts";
import { createSceneChecker } from "./code/scene-checker.ts";
import type { Config } from "./config.ts";
import { UserError } from "./errors.ts";
import { findBrowser } from "./platform/browsers/find-browser.ts";
import { encoderFolder } from "./platform/processes/encoder-folder.ts";
import { nodeExecutable } from "./platform/processes/node-executable.ts";
import { counted } from "./project/counted.ts";
import { drawTestClip } from "./render/draw-test-clip.ts";
import { makeRenderer } from "./render/make-renderer.ts";
import type { Renderer } from "./render/renderer.ts";
import { LOCAL_OWNER } from "./store/documents/owner-folder.ts";
import { openWorkspace } from "./store/open-workspace.ts";

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
    await attempt("workspace", () => usableWorkspace(config.home)),
    ...(await examineProjects(config)),
    await attempt("scene check", checkTestScene),
    await attempt("video encoder", async () => encoderFolder()),
    await attempt("browser", async () => {
      const { executable, source } = await findBrowser(config.browser, config.cache);
      return `${executable} (${source})`;
    }),
    await examineJail(config),
    ...(await withRenderer(config, async (renderer) => [
      await attempt("test frame", () => drawTestFrame(renderer)),
      // Without clips everything else works.
      await attempt("clips", () => drawTestClip(renderer), "weak"),
    ])),
  ];
  const marks = { ok: "ok    ", weak: "weak  ", broken: "BROKEN" };
  return {
    report: findings.map(({ what, state, detail }) => `${marks[state]}  ${what}: ${detail}`).join("\n"),
    healthy: findings.every(({ state }) => state !== "broken"),
  };
}

async function usableWorkspace(home: string): Promise<string> {
  const { documents } = await openWorkspace(home, () => new Date());
  // Written for real: permissions alone do not tell of a full disk or of a file system that is read only.
  await documents.write("doctor.txt", "");
  await documents.remove("doctor.txt");
  return home;
}

/** One line for what is well, one for each project that is not. */
async function examineProjects({ home, repair }: Config): Promise<Finding[]> {
  const what = "projects";
  try {
    const { projects } = await openWorkspace(home, () => new Date());
    const examined = await projects.examine(LOCAL_OWNER, repair);
    const told = [...projects.takeNotes(LOCAL_OWNER)].map((detail): Finding => ({ what, state: "ok", detail }));
    const unwell = examined.flatMap(({ notes, lost, isReadable }): Finding[] => [
      ...notes.map(
        (note): Finding => ({ what, state: repair ? "ok" : "weak", detail: repair ? note : `${note} ${NOT_YET}` }),
      ),
      ...lost.map((detail): Finding => ({ what, state: isReadable ? "weak" : "broken", detail })),
    ]);
    const well = examined.filter(({ notes, lost }) => notes.length + lost.length === 0).length;
    return [
      { what, state: "ok", detail: `${well} of ${counted(examined.length, "project")} whole` },
      ...told,
      ...unwell,
    ];
  } catch (error) {
    return [await attempt(what, () => Promise.reject(error))];
  }
}

const NOT_YET = "(Not done yet: the next call for the project does it, or `scenewright doctor --repair`.)";

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

async function withRenderer<T>(config: Config, work: (renderer: Renderer) => Promise<T>): Promise<T> {
  const renderer = makeRenderer({ ...config, log: () => {}, onSetup: () => {} });
  try {
    return await work(renderer);
  } finally {
    await renderer.close();
  }
}

async function drawTestFrame(renderer: Renderer): Promise<string> {
  const startedAt = performance.now();
  const [image] = await renderer.frames(TEST_TIMELINE, [0], 320);
  return `${image?.length ?? 0} bytes in ${Math.round(performance.now() - startedAt)} ms`;
}

async function attempt(
  what: string,
  work: () => Promise<string>,
  otherwise: Finding["state"] = "broken",
): Promise<Finding> {
  try {
    return { what, state: "ok", detail: await work() };
  } catch (error) {
    const detail =
      error instanceof UserError
        ? `${error.problem} ${error.nextStep}`
        : String(error instanceof Error ? error.message : error);
    return { what, state: otherwise, detail };
  }
}
