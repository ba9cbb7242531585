import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Asset } from "../../../../src/project/assets/asset.ts";
import type { Workspace } from "../../../../src/store/open-workspace.ts";
import { programs, whyNoPostgres } from "../../../support/postgres/cluster.ts";
import { temporaryDatabase } from "../../../support/postgres/temporary-database.ts";
import { makeRichProject } from "../archives/rich-project.ts";
import { openPlace } from "../children/open-place.ts";
import { steppingClock, temporaryFolder } from "../temporary-workspace.ts";

const PICTURE: Asset = {
  assetId: "logo",
  name: "logo.png",
  kind: "image",
  sha256: "a".repeat(64),
  mimeType: "image/png",
  sizeBytes: 4,
  origin: { from: "file", detail: "logo.png" },
};

const why = whyNoPostgres();

test.skipIf(why)(
  `a dump as OPERATING.md has it, restored into an empty database, is the same at every revision${why ? ` (skipped: ${why})` : ""}`,
  async () => {
    const home = temporaryFolder();
    const open = async (url: string) => {
      const workspace = await openPlace({ home, url }, steppingClock());
      onTestFinished(() => workspace.close());
      return workspace;
    };
    const [url, other] = [await temporaryDatabase(), await temporaryDatabase()];
    const first = await open(url);
    await makeRichProject(first.projects, "user-ada", PICTURE);
    await first.projects.undo("user-ada", "lesson", 2);
    const before = await everything(first);
    const bin = programs() ?? "";
    const dump = execFileSync(join(bin, "pg_dump"), ["--schema=scenewright", url], { maxBuffer: 64 * 1024 ** 2 });
    execFileSync(join(bin, "psql"), ["--quiet", "-v", "ON_ERROR_STOP=1", other], {
      input: dump,
      stdio: ["pipe", "ignore", "pipe"],
    });
    const restored = await open(other);
    expect(await everything(restored)).toEqual(before);
    const redone = await restored.projects.redo("user-ada", "lesson");
    expect(redone.revision).toBe(before.now.revision + 1);
    // Another's rows stay another's there, too.
    expect((await restored.projects.list("user-ben")).projects).toEqual([]);
  },
);

async function everything({ projects }: Workspace) {
  const now = await projects.read("user-ada", "lesson");
  const states = [];
  for (let number = 1; number <= now.revision; number++)
    states.push(await projects.readAt("user-ada", "lesson", number));
  return { now, states, revisions: await projects.listRevisions("user-ada", "lesson", { limit: 500 }) };
}
