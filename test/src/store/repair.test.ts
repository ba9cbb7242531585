import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { setSceneCode } from "../../../src/project/scene-code.ts";
import { withModule } from "../../../src/project/shared-modules.ts";
import { editTimeline } from "../../../src/project/timeline/edit-timeline.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import type { CheckEditedCode, StoredProject } from "../../../src/store/projects/project-store.ts";
import { isFullRun } from "../../support/sampled.ts";
import { sampleProject } from "../project/sample-project.ts";
import { steppingClock, temporaryFolder } from "./temporary-workspace.ts";

const refusesAll: CheckEditedCode = async () => ({ ok: false, problem: "It does not parse." });

/** A small project with all there can be: code, a checkpoint, an undo, and more revisions than one file of the log holds. */
async function writeProject(home: string): Promise<void> {
  const { projects } = await openWorkspace(home, steppingClock());
  await projects.create("local", sampleProject("lesson"), "Created.");
  await projects.create("local", sampleProject("other"), "Created.");
  for (let number = 1; number <= 34; number += 1)
    await projects.update("local", "lesson", (now) => setSceneCode(now, "intro", `code ${number}`));
  newObjectsFrom = Date.now();
  await projects.update("local", "lesson", (now) => setSceneCode(now, "two-roots", "roots"));
  await projects.update("local", "lesson", (now) => ({
    project: withModule(now, "cards", "export const CARDS = 3;"),
    receipt: "Wrote a shared module.",
  }));
  await projects.checkpoint("local", "lesson", "good");
  await projects.update("local", "lesson", (now) =>
    editTimeline(now, [{ op: "resize", sceneId: "intro", seconds: 2 }]),
  );
  await projects.undo("local", "lesson");
}

let template: string;
/** Objects written later than this belong to the newest revisions. */
let newObjectsFrom: number;
let before: StoredProject;
const lesson = (home: string) => join(home, "projects", "lesson");

beforeAll(async () => {
  template = join(process.env.VITEST_TMP ?? "/tmp", `scenewright-repair-${process.pid}`);
  rmSync(template, { recursive: true, force: true });
  await writeProject(template);
  before = await (await openWorkspace(template, steppingClock())).projects.read("local", "lesson");
  return () => rmSync(template, { recursive: true, force: true });
});

function copyOfTemplate(): string {
  const home = temporaryFolder();
  cpSync(template, home, { recursive: true });
  return home;
}

/** As a server opens it for a call. */
async function opened(home: string) {
  const { projects } = await openWorkspace(home, steppingClock(Date.UTC(2026, 1, 1)));
  await projects.importFileEdits("local", "lesson", refusesAll);
  return { projects, found: await projects.read("local", "lesson") };
}

/** All but the many states of old revisions, of which some stand for the others. */
function filesOf(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const isOld = (name: string) => name.includes("objects") && statSync(join(folder, name)).mtimeMs < newObjectsFrom;
  const old = all.filter(isOld);
  return [...all.filter((name) => !isOld(name)), ...old.slice(0, 3)];
}

const DAMAGES: Record<string, (path: string) => void> = {
  "cut to nothing": (path) => writeFileSync(path, ""),
  "cut in half": (path) => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2)),
  "filled with NUL": (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
  "filled with garbage": (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x7b, 0x22, 0x80, 0x0a, 0x5d])),
  deleted: (path) => rmSync(path),
  "a folder instead": (path) => {
    rmSync(path);
    mkdirSync(join(path, "inside"), { recursive: true });
  },
};

const damages = Object.entries(DAMAGES).map(([title, damage], number) => [title, number, damage] as const);

describe.each(damages)("every file of a project, %s", (_, number, damage) => {
  test("leaves the project as it was, its edits going on and the others unharmed", async () => {
    const files = filesOf(lesson(template));
    expect(files.length).toBeGreaterThan(12);
    // Each file in one of two ways to damage it, and each way on half of the files.
    for (const name of files.filter((_, index) => isFullRun || index % 2 === number % 2)) {
      const home = copyOfTemplate();
      damage(join(lesson(home), name));
      const { projects, found } = await opened(home);
      expect(found, name).toEqual(before);
      const page = await projects.list("local");
      expect(page.projects.map(({ projectId }) => projectId).sort(), name).toEqual(["lesson", "other"]);
      expect(page.damaged, name).toEqual([]);
      await projects.update("local", "lesson", (now) => setSceneCode(now, "the-end", "more"));
      expect((await projects.undo("local", "lesson")).project, name).toEqual(before.project);
      rmSync(home, { recursive: true });
    }
  }, 240_000);
});

test("project.json cut at any byte is put back", async () => {
  const home = copyOfTemplate();
  const path = join(lesson(home), "project.json");
  const whole = readFileSync(path);
  for (let length = 0; length < whole.length; length += isFullRun ? 37 : 97) {
    writeFileSync(path, whole.subarray(0, length));
    expect((await opened(home)).found, `${length} bytes`).toEqual(before);
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
}, 120_000);

describe("a folder of a project that is deleted", () => {
  test.each([
    "scenes",
    "shared",
    "history",
    "history/objects",
    "history/revisions",
    "history/copies",
    "assets",
    "exports",
  ])("%s: the project is as it was, and the answer says what was written again", async (name) => {
    const home = copyOfTemplate();
    rmSync(join(lesson(home), name), { recursive: true, force: true });
    const { projects, found } = await opened(home);
    expect(found.project).toEqual(before.project);
    expect(found.revision).toBe(before.revision);
    const notes = projects.takeNotes("local").join(" ");
    if (name === "scenes") expect(notes).toContain("scenes/intro.tsx, scenes/two-roots.tsx had gone missing");
    if (name === "history") expect(notes).toContain("the record of revisions 1 to 39 is lost");
    if (name === "history/objects") expect(notes).toContain("parts of its history");
    await projects.update("local", "lesson", (now) => setSceneCode(now, "the-end", "more"));
    expect((await projects.undo("local", "lesson")).project).toEqual(before.project);
    expect((await projects.list("local")).damaged).toEqual([]);
  });

  test.each(["scenes", "history", "history/objects", "history/revisions"])("%s replaced by a file", async (name) => {
    const home = copyOfTemplate();
    rmSync(join(lesson(home), name), { recursive: true });
    writeFileSync(join(lesson(home), name), "not a folder");
    const { projects, found } = await opened(home);
    expect(found.project).toEqual(before.project);
    await projects.update("local", "lesson", (now) => setSceneCode(now, "the-end", "more"));
    expect(readFileSync(join(lesson(home), "set-aside", name.split("/").pop() ?? ""), "utf8")).toBe("not a folder");
  });

  test("the whole folder: the project is gone, and the others are there", async () => {
    const home = copyOfTemplate();
    rmSync(lesson(home), { recursive: true });
    const { projects } = await openWorkspace(home, steppingClock());
    await expect(projects.read("local", "lesson")).rejects.toThrow('No project "lesson"');
    expect((await projects.list("local")).projects.map(({ projectId }) => projectId)).toEqual(["other"]);
  });
});

describe("without the second copies, as an older version left it", () => {
  test("project.json is made again from the newest state of the history", async () => {
    const home = copyOfTemplate();
    // So that the state of the head is one that no revision of the log names.
    await (await openWorkspace(home, steppingClock())).projects.update("local", "lesson", (now) =>
      setSceneCode(now, "the-end", "newest"),
    );
    rmSync(join(lesson(home), "history", "backup.json"));
    rmSync(join(lesson(home), "project.json"));
    const { projects, found } = await opened(home);
    expect(found.project.scenes.map(({ code }) => code)).toEqual(["code 34", "roots", "newest"]);
    expect(found.receipt).toContain("Restored");
    expect(projects.takeNotes("local").join(" ")).toContain("project.json");
    expect((await projects.undo("local", "lesson")).project).toEqual(before.project);
  });

  test("the newest whole revision stands in where code is lost for good", async () => {
    const home = copyOfTemplate();
    await (await openWorkspace(home, steppingClock())).projects.update("local", "lesson", (now) =>
      setSceneCode(now, "the-end", "newest"),
    );
    for (const name of readdirSync(join(lesson(home), "history", "objects"), { recursive: true, encoding: "utf8" })) {
      const path = join(lesson(home), "history", "objects", name);
      if (statSync(path).isFile() && readFileSync(path, "utf8") === "newest") rmSync(path);
    }
    writeFileSync(join(lesson(home), "scenes", "the-end.tsx"), "\0\0\0\0\0\0");
    const { projects, found } = await opened(home);
    expect(found.project).toEqual(before.project);
    expect(found.receipt).toContain('the newest that is whole: the code of "the-end" was lost');
    expect(projects.takeNotes("local").join(" ")).toContain("the newest that is whole");
  });
});

describe("a folder copied or renamed by hand", () => {
  test("a copy is a project of its own, under its own id and title, and says so", async () => {
    const home = copyOfTemplate();
    cpSync(lesson(home), join(home, "projects", "my-copy"), { recursive: true });
    const { projects } = await openWorkspace(home, steppingClock());
    const copy = await projects.read("local", "my-copy");
    expect(copy.project).toEqual({ ...before.project, projectId: "my-copy", title: "Quadratic equations (copy)" });
    expect(copy.receipt).toContain('Took in the folder "my-copy", which held project "lesson"');
    expect(projects.takeNotes("local").join(" ")).toContain("as a project of its own");
    await projects.update("local", "my-copy", (now) => setSceneCode(now, "the-end", "only here"));
    expect(await projects.read("local", "lesson")).toEqual(before);
    expect((await projects.list("local")).projects.map(({ projectId, title }) => [projectId, title]).sort()).toEqual([
      ["lesson", "Quadratic equations"],
      ["my-copy", "Quadratic equations (copy)"],
      ["other", "Quadratic equations"],
    ]);
    for (let step = 0; step < 5; step += 1) await projects.undo("local", "my-copy");
    expect((await projects.read("local", "my-copy")).project.projectId).toBe("my-copy");
  });

  test("a renamed folder is the same project under another id", async () => {
    const home = copyOfTemplate();
    renameSync(lesson(home), join(home, "projects", "algebra"));
    const { projects } = await openWorkspace(home, steppingClock());
    expect((await projects.read("local", "algebra")).project.title).toBe("Quadratic equations");
    await expect(projects.read("local", "lesson")).rejects.toThrow('No project "lesson"');
  });

  test.each([
    ["lesson - Copy", "lesson-copy"],
    ["lesson Kopie (2)", "lesson-kopie-2"],
    ["Урок", "urok"],
  ])("a name that can't be an id is changed to one: %j", async (name, id) => {
    const home = copyOfTemplate();
    cpSync(lesson(home), join(home, "projects", name), { recursive: true });
    const { projects } = await openWorkspace(home, steppingClock());
    expect((await projects.list("local")).projects.map(({ projectId }) => projectId).sort()).toEqual(
      ["lesson", "other", id].sort(),
    );
    expect(projects.takeNotes("local").join(" ")).toContain(`was renamed to "${id}"`);
  });
});

describe("doctor", () => {
  test("tells what is wrong without changing it, and rebuilds it with repair", async () => {
    const home = copyOfTemplate();
    writeFileSync(join(lesson(home), "project.json"), "");
    rmSync(join(lesson(home), "scenes", "intro.tsx"));
    const { projects } = await openWorkspace(home, steppingClock());
    const told = await projects.examine("local", false);
    expect(told.map(({ projectId, notes }) => [projectId, notes.length])).toEqual([
      ["lesson", 2],
      ["other", 0],
    ]);
    expect(readFileSync(join(lesson(home), "project.json"), "utf8")).toBe("");
    await projects.examine("local", true);
    expect(readFileSync(join(lesson(home), "project.json"), "utf8")).not.toBe("");
    expect((await projects.examine("local", false)).flatMap(({ notes, lost }) => [...notes, ...lost])).toEqual([]);
  });

  test("names the revisions whose state nobody can bring back", async () => {
    const home = copyOfTemplate();
    for (const name of readdirSync(join(lesson(home), "history", "objects"), { recursive: true, encoding: "utf8" })) {
      const path = join(lesson(home), "history", "objects", name);
      if (statSync(path).isFile() && ["code 3", "code 4"].includes(readFileSync(path, "utf8"))) rmSync(path);
    }
    const { projects } = await openWorkspace(home, steppingClock());
    const [lessonState] = await projects.examine("local", true);
    expect(lessonState?.lost).toEqual([
      'Project "lesson": the state of revisions 4 to 5 is lost and cannot be restored.',
    ]);
    expect(lessonState?.isReadable).toBe(true);
  });
});

/** Root may read anything: permissions count for others only. */
const asNobody = process.platform !== "win32" && process.geteuid?.() === 0 ? test : test.skip;

describe("permissions", () => {
  const becomeNobody = (home: string) => {
    for (const name of ["", ...readdirSync(home, { recursive: true, encoding: "utf8" })])
      chownSync(join(home, name), 65534, 65534);
    process.seteuid?.(65534);
    onTestFinished(() => void process.seteuid?.(0));
  };

  asNobody("that keep every file from being read are put right", async () => {
    const home = copyOfTemplate();
    for (const name of readdirSync(lesson(home), { recursive: true, encoding: "utf8" }))
      if (statSync(join(lesson(home), name)).isFile()) chmodSync(join(lesson(home), name), 0);
    becomeNobody(home);
    const { projects, found } = await opened(home);
    expect(found).toEqual(before);
    expect(projects.takeNotes("local").join(" ")).toContain("its permissions were put right");
  });

  asNobody("of a folder are put right as well", async () => {
    const home = copyOfTemplate();
    for (const name of ["scenes", "history/objects", "history", ""]) chmodSync(join(lesson(home), name), 0);
    becomeNobody(home);
    expect((await opened(home)).found).toEqual(before);
  });

  asNobody("that belong to someone else are named, and hide no other project", async () => {
    const home = copyOfTemplate();
    becomeNobody(home);
    process.seteuid?.(0);
    chownSync(lesson(home), 0, 0);
    chmodSync(lesson(home), 0o700);
    process.seteuid?.(65534);
    const { projects } = await openWorkspace(home, steppingClock());
    await expect(projects.read("local", "lesson")).rejects.toThrow("the system refuses it");
    const page = await projects.list("local");
    expect(page.projects.map(({ projectId }) => projectId)).toEqual(["other"]);
    expect(page.damaged).toMatchObject([{ projectId: "lesson", problem: expect.stringContaining("permission") }]);
  });

  asNobody("that make a workspace read only let it be read, and say so when it is to be written", async () => {
    const home = copyOfTemplate();
    rmSync(join(lesson(home), "scenes", "intro.tsx"));
    chmodSync(home, 0o755);
    process.seteuid?.(65534);
    onTestFinished(() => void process.seteuid?.(0));
    const { projects, found } = await opened(home);
    expect(found).toEqual(before);
    await expect(projects.update("local", "lesson", (now) => setSceneCode(now, "the-end", "more"))).rejects.toThrow(
      /cannot be written to, so nothing was saved.*SCENEWRIGHT_HOME/,
    );
  });
});

test.each(["/dev/null/inside", "/proc/nothing/here"])(
  "a workspace that can't be made says so at each call, with the next step: %s",
  async (home) => {
    const { projects } = await openWorkspace(home, steppingClock());
    for (const call of [
      () => projects.list("local"),
      () => projects.create("local", sampleProject("lesson"), "Created."),
    ])
      await expect(call()).rejects.toThrow(/The workspace folder .* cannot be opened: .*SCENEWRIGHT_HOME/);
  },
);
