import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import yazl from "yazl";
import { readConfig } from "../../../src/config.ts";
import type { Asset } from "../../../src/project/assets/asset.ts";
import { archiveProject, unarchiveProject } from "../../../src/serve/archive-projects.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { runKeys } from "../../support/http-server.ts";
import { whyNoPostgres } from "../../support/postgres/cluster.ts";
import { temporaryDatabase } from "../../support/postgres/temporary-database.ts";
import { samplePng } from "../../support/sample-png.ts";
import { MAIN, serverEnvironment } from "../../support/server.ts";
import { makeRichProject } from "../store/archives/rich-project.ts";
import { steppingClock, temporaryFolder } from "../store/temporary-workspace.ts";

const why = whyNoPostgres();

function command(home: string, args: readonly string[], environment: Record<string, string> = {}): string {
  const env = { ...serverEnvironment(home), ...environment };
  try {
    return execFileSync(process.execPath, [MAIN, ...args], { env, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

/** The same without a process of its own. */
function carriedOut(home: string, args: readonly string[], environment = {}): Promise<string> {
  const config = readConfig(args, { SCENEWRIGHT_HOME: home, ...environment });
  return (config.command === "archive" ? archiveProject : unarchiveProject)(config).catch(String);
}

/** A workspace with a rich project, whose asset `name` holds the bytes; its voice's file is gone. */
async function workspaceWith(name: string, kind: Asset["kind"], mimeType: string, bytes: Buffer) {
  const home = temporaryFolder();
  const workspace = await openWorkspace(home, steppingClock());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = { assetId: "logo", kind, mimeType, sizeBytes: bytes.length, width: 8, height: 8 } as const;
  const asset: Asset = { ...facts, name, sha256, origin: { from: "file", detail: name } };
  const source = join(home, "source");
  writeFileSync(source, bytes);
  await workspace.assetFiles.keep("local", asset, source);
  await makeRichProject(workspace.projects, "local", asset, 0);
  return { home, workspace, asset };
}

describe("scenewright archive and unarchive", () => {
  test.skipIf(why)(
    `a project goes from a folder into a database and back, with the bytes of its assets${why ? ` (skipped: ${why})` : ""}`,
    async () => {
      const { home, workspace, asset } = await workspaceWith(
        "logo.png",
        "image",
        "image/png",
        samplePng(8, 8, [9, 9, 200]),
      );
      const [one, two] = [join(home, "one.zip"), join(home, "two.zip")];
      expect(command(home, ["archive", "lesson", one])).toMatch(
        /^Wrote lesson into .*one\.zip: 13 revisions, 1 asset\. Without the files of voice-intro\.wav, which are gone\.\n$/,
      );
      const served = { DATABASE_URL: await temporaryDatabase() };
      const other = temporaryFolder();
      expect(await carriedOut(other, ["unarchive", one, "--user", "ada"], served)).toContain('There is no user "ada".');
      runKeys(other, ["create", "--user", "ada"], served);
      expect(command(other, ["unarchive", one, "--user", "ada"], served)).toMatch(
        /^Took in lesson: 13 revisions, 1 asset\./,
      );
      expect(await carriedOut(other, ["unarchive", one, "--user", "ada"], served)).toContain(
        'a project "lesson" already',
      );
      expect(await carriedOut(other, ["archive", "lesson", two, "--user", "ada"], served)).toMatch(/^Wrote lesson/);
      expect(readFileSync(two).equals(readFileSync(one))).toBe(true);
      // Nobody else's, and not of whoever works alone in that folder.
      expect(await carriedOut(other, ["archive", "lesson", join(home, "three.zip")], served)).toContain(
        'No project "lesson"',
      );

      const third = temporaryFolder();
      expect(await carriedOut(third, ["unarchive", two])).toMatch(/^Took in lesson/);
      const back = await openWorkspace(third, steppingClock());
      expect(await back.projects.read("local", "lesson")).toEqual(await workspace.projects.read("local", "lesson"));
      expect(readFileSync(await back.assetFiles.pathOf("local", asset))).toEqual(samplePng(8, 8, [9, 9, 200]));
    },
  );

  test.each([
    [
      "a drawing with a script",
      "logo.svg",
      "svg",
      "image/svg+xml",
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><script>1</script></svg>',
    ],
    ["a page that says it is a picture", "logo.png", "image", "image/png", "<html><script>1</script></html>"],
  ] as const)("%s is not taken in, and nothing is stored", async (_, name, kind, mimeType, text) => {
    const { home } = await workspaceWith(name, kind, mimeType, Buffer.from(text));
    const path = join(home, "film.zip");
    expect(await carriedOut(home, ["archive", "lesson", path])).toMatch(/^Wrote/);
    const other = temporaryFolder();
    expect(await carriedOut(other, ["unarchive", path])).toMatch(/^UserError: /);
    expect((await (await openWorkspace(other, steppingClock())).projects.list("local")).projects).toEqual([]);
  });

  test("says what is wrong with a file, and how the commands are used", async () => {
    const home = temporaryFolder();
    const path = join(home, "film.zip");
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.from("x"), "readme.txt");
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(path));
    expect(await carriedOut(home, ["unarchive", path])).toContain("Nothing was stored.");
    expect(await carriedOut(home, ["unarchive"])).toContain("scenewright unarchive film.zip");
    expect(await carriedOut(home, ["archive", "lesson"])).toContain("scenewright archive PROJECT film.zip");
    expect(await carriedOut(home, ["archive", "lesson", path])).toContain('No project "lesson"');
    expect(await carriedOut(home, ["archive", "../x", path])).toContain("No project has this id.");
  });
});
