import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import yazl from "yazl";
import type { Asset } from "../../../../src/project/assets/asset.ts";
import { checkWhole } from "../../../../src/store/archives/check-whole.ts";
import { readArchive } from "../../../../src/store/archives/read-archive.ts";
import type { WholeProject } from "../../../../src/store/archives/whole-project.ts";
import { writeArchive } from "../../../../src/store/archives/write-archive.ts";
import { contentHash } from "../../../../src/store/history/content-hash.ts";
import { openWorkspace, type Workspace } from "../../../../src/store/open-workspace.ts";
import { isFullRun } from "../../../support/sampled.ts";
import { STORES, titled } from "../contract/stores.ts";
import { steppingClock, temporaryFolder } from "../temporary-workspace.ts";
import { makeRichProject } from "./rich-project.ts";

const PICTURE: Asset = {
  assetId: "logo",
  name: "logo.png",
  kind: "image",
  sha256: "a".repeat(64),
  mimeType: "image/png",
  sizeBytes: 4,
  width: 8,
  height: 8,
  origin: { from: "file", detail: "logo.png" },
};

async function everything({ projects }: Workspace, owner: string) {
  const { revision } = await projects.read(owner, "lesson");
  const states = [];
  for (let number = 1; number <= revision; number++) states.push(await projects.readAt(owner, "lesson", number));
  return {
    now: await projects.read(owner, "lesson"),
    revisions: await projects.listRevisions(owner, "lesson", { limit: 500 }),
    states,
  };
}

const PAIRS = STORES.flatMap((from) => STORES.map((to) => ({ from, to })));

describe.each(PAIRS.filter(({ from, to }) => isFullRun || from !== to))("$from.name to $to.name", ({ from, to }) => {
  const why = from.why ?? to.why;

  test.skipIf(why)(
    `an archived project is the same there, at every revision, and goes on${why ? titled(to) : ""}`,
    async () => {
      const [one, two] = [await from.open(), await to.open()];
      await makeRichProject(one.workspace.projects, one.owner, PICTURE);
      const path = join(temporaryFolder(), "film.zip");
      await writeArchive(path, await (await one.workspace.wholes()).read(one.owner, "lesson"), new Map());
      const { projectId, whole, assets } = await checkWhole((await readArchive(path, temporaryFolder())).whole);
      expect(assets.map(({ name }) => name)).toEqual(["logo.png", "voice-intro.wav"]);
      await (await two.workspace.wholes()).create(two.owner, projectId, whole);
      expect(await everything(await two.reopen(), two.owner)).toEqual(await everything(one.workspace, one.owner));
      for (const { workspace, owner } of [one, two]) {
        const { projects } = workspace;
        expect((await projects.undo(owner, "lesson", 99)).project.title).toBe("Quadratic equations");
        expect((await projects.redo(owner, "lesson", 3)).canRedo).toBe(true);
        expect(await projects.fileEdits(owner, "lesson")).toEqual([]);
        expect((await projects.examine(owner, false)).flatMap(({ notes, lost }) => [...notes, ...lost])).toEqual([]);
      }
      await expect((await two.workspace.wholes()).create(two.owner, projectId, whole)).rejects.toThrow("already");
      const again = join(temporaryFolder(), "film.zip");
      await writeArchive(again, whole, new Map());
      expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
      await expect(writeArchive(again, whole, new Map())).rejects.toThrow("already");
    },
  );
});

/** A good archive's parts, to be spoilt. */
let good: Promise<WholeProject> | undefined;
function goodWhole(): Promise<WholeProject> {
  good ??= madeWhole();
  return good;
}

async function madeWhole(): Promise<WholeProject> {
  const workspace = await openWorkspace(temporaryFolder(), steppingClock());
  await makeRichProject(workspace.projects, "local", PICTURE);
  return (await workspace.wholes()).read("local", "lesson");
}

describe("an archive that somebody changed", () => {
  /** Puts other words into the objects of the newest state, with all hashes that follow made right. */
  function rehashed(whole: WholeProject, change: (text: string) => string): WholeProject {
    const renamed = new Map<string, string>();
    let objects = [...whole.objects].map(([, text]) => text);
    let log = JSON.stringify(whole.revisions);
    let file = whole.file;
    const changed = objects.map(change);
    for (const [index, text] of changed.entries())
      if (text !== objects[index]) renamed.set(contentHash(objects[index] ?? ""), contentHash(text));
    objects = changed;
    while (renamed.size > 0) {
      const [[old, hash] = ["", ""]] = renamed;
      renamed.delete(old);
      log = log.replaceAll(old, hash);
      file = file.replaceAll(old, hash);
      objects = objects.map((text) => {
        const next = text.replaceAll(old, hash);
        if (next !== text) renamed.set(contentHash(text), contentHash(next));
        return next;
      });
    }
    return { file, revisions: JSON.parse(log), objects: new Map(objects.map((text) => [contentHash(text), text])) };
  }
  const replaced = (from: string | RegExp, to: string) => (whole: WholeProject) =>
    rehashed(whole, (text) => (text.startsWith("{") ? text.replace(from, to) : text));
  const file = (change: (file: Record<string, unknown>) => void) => (whole: WholeProject) => {
    const facts = JSON.parse(whole.file);
    change(facts);
    return { ...whole, file: JSON.stringify(facts) };
  };
  const revision = (index: number, change: object) => (whole: WholeProject) => ({
    ...whole,
    revisions: whole.revisions.map((each, at) => (at === index ? { ...each, ...change } : each)),
  });
  const firstObject = (text: string) => (whole: WholeProject) => ({
    ...whole,
    objects: new Map([...whole.objects].map(([hash, body], index) => [hash, index === 3 ? text : body])),
  });

  const CASES: readonly (readonly [string, (whole: WholeProject) => WholeProject, RegExp])[] = [
    ["an object with other words", firstObject("other"), /is not what it was/],
    [
      "an object that is missing",
      (whole) => ({ ...whole, objects: new Map([...whole.objects].slice(1)) }),
      /is missing/,
    ],
    [
      "an object more than it needs",
      (whole) => ({ ...whole, objects: new Map([...whole.objects, [contentHash("x"), "x"]]) }),
      /objects that no revision needs/,
    ],
    ["a revision that is missing", (whole) => ({ ...whole, revisions: whole.revisions.slice(1) }), /gaps/],
    ["a revision twice", revision(4, { revision: 4 }), /out of order/],
    ["an undo that leads to its own place", revision(4, { parent: 5 }), /leads nowhere/],
    ["a redo that leads ahead of time", revision(4, { tip: 30 }), /leads nowhere/],
    ["an unknown field of a revision", revision(4, { owner: "ben" }), /fields that are not known/],
    ["an unknown field of project.json", file((facts) => Object.assign(facts, { owner: "ben" })), /not known/],
    [
      "an id that leads out of its folder",
      file((facts) => Object.assign(facts, { projectId: "../x" })),
      /projectId.*not fit/,
    ],
    [
      "a title that is not that of the newest state",
      file((facts) => Object.assign(facts, { title: "Other" })),
      /newest state/,
    ],
    ["an unknown field of a state", replaced('{"assets"', '{"admin":true,"assets"'), /facts of a state has fields/],
    ["a prototype", replaced('{"assets"', '{"__proto__":{},"assets"'), /facts of a state/],
    ["a picture larger than a machine", replaced(/"height":1080/, '"height":108000000'), /height.*does not fit/],
    [
      "an asset that is somewhere else",
      replaced(`"sha256":"${"a".repeat(64)}"`, '"sha256":"../../x"'),
      /sha256.*not fit/,
    ],
    [
      "an asset whose name says something else",
      replaced('"name":"logo.png"', '"name":"logo.html"'),
      /not what its name says/,
    ],
    [
      "a text in another order",
      replaced(/^\{"facts":("[0-9a-f]+"),(.*)\}$/, '{$2,"facts":$1}'),
      /written in another way/,
    ],
  ];

  test.each(CASES)("is refused: %s", async (_, spoil, words) => {
    const spoilt = spoil(await goodWhole());
    await expect(checkWhole(spoilt)).rejects.toThrow(words);
    await expect(checkWhole(spoilt)).rejects.toThrow("Nothing was stored.");
  });

  test("the helper that spoils it makes whole archives where it changes nothing of weight", async () => {
    const whole = replaced('"detail":"logo.png"', '"detail":"other.png"')(await goodWhole());
    const file = whole.file.replace('"detail": "logo.png"', '"detail": "other.png"');
    expect((await checkWhole({ ...whole, file })).projectId).toBe("lesson");
  });
});

describe("a zip that is no archive", () => {
  async function zipped(add: (zip: yazl.ZipFile) => void): Promise<string> {
    const path = join(temporaryFolder(), "film.zip");
    const zip = new yazl.ZipFile();
    add(zip);
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(path));
    return path;
  }
  const text = (zip: yazl.ZipFile, name: string, body = "x") => zip.addBuffer(Buffer.from(body), name);
  const FORMAT = '{"format":"scenewright-project","version":1}\n';

  test.each<readonly [string, (zip: yazl.ZipFile) => void, RegExp]>([
    ["of another program", (zip) => text(zip, "readme.txt"), /files that are none of a project's/],
    ["of a later version", (zip) => text(zip, "scenewright.json", FORMAT.replace("1", "2")), /of a later version/],
    ["without a project", (zip) => text(zip, "scenewright.json", FORMAT), /project.json or its history is missing/],
    [
      "with a name twice",
      (zip) => {
        for (const body of ["a", "b"]) text(zip, "project.json", body);
      },
      /a name is in it twice/,
    ],
    [
      "with a text that unpacks to too much",
      (zip) => text(zip, "project.json", " ".repeat(5 * 1024 ** 2)),
      /too large/,
    ],
    ["with an asset of other bytes", (zip) => text(zip, `assets/${"a".repeat(64)}.png`), /an asset is not what it was/],
    ["with an asset in a folder", (zip) => text(zip, `assets/x/${"a".repeat(64)}.png`), /none of a project's/],
    ["with words that are no text", (zip) => zip.addBuffer(Buffer.from([0xff, 0xfe]), "project.json"), /no UTF-8/],
  ])("is refused: one %s", async (_, add, words) => {
    const folder = temporaryFolder();
    await expect(readArchive(await zipped(add), folder)).rejects.toThrow(words);
  });

  test("is refused: one whose names lead out of the folder, and nothing is written there", async () => {
    // The same length, as the names stand in two places of the file.
    const path = await zipped((zip) => text(zip, "assets/aaaaaaaaaaaaa.png", "x"));
    const bytes = readFileSync(path)
      .toString("latin1")
      .replaceAll("assets/aaaaaaaaaaaaa.png", "assets/../../../../a.png");
    const folder = join(temporaryFolder(), "in");
    mkdirSync(folder);
    writeFileSync(path, bytes, "latin1");
    await expect(readArchive(path, folder)).rejects.toThrow("cannot be taken in");
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(join(folder, "..", "a.png"))).toBe(false);
  });

  test.each([0, 10, 400])("is refused: one that was cut after %i bytes", async (kept) => {
    const path = join(temporaryFolder(), "film.zip");
    await writeArchive(path, await goodWhole(), new Map());
    truncateSync(path, kept);
    await expect(readArchive(path, temporaryFolder())).rejects.toThrow("it is no zip");
    await expect(readArchive(`${path}.none`, temporaryFolder())).rejects.toThrow("there is no such file");
  });
});
