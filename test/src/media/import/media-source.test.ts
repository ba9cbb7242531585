import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { fetchSource, type MediaSource } from "../../../../src/media/import/media-source.ts";

let base = "";
let root = "";
let count = 0;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "sw-source-"));
  root = join(base, "allowed");
  mkdirSync(join(root, "folder"), { recursive: true });
  mkdirSync(join(base, "allowed-not"));
  writeFileSync(join(root, "folder", "logo.png"), "inside");
  writeFileSync(join(base, "secret.png"), "outside");
  writeFileSync(join(base, "allowed-not", "secret.png"), "outside");
});

afterAll(() => rmSync(base, { recursive: true }));

const fetched = async (source: MediaSource) => {
  count += 1;
  const path = join(base, `fetched-${count}`);
  const name = await fetchSource(source, path, undefined, { allowedRoots: [root, join(base, "missing")] });
  return { name, text: readFileSync(path, "utf8") };
};

test("a file below an allowed folder is copied, by its whole path or one from that folder", async () => {
  expect(await fetched({ path: join(root, "folder", "logo.png") })).toEqual({ name: "logo.png", text: "inside" });
  expect(await fetched({ path: "folder/logo.png" })).toEqual({ name: "logo.png", text: "inside" });
  expect(await fetched({ path: "folder/../folder/logo.png" })).toEqual({ name: "logo.png", text: "inside" });
});

test("a path that leads outside is refused, whether the file exists or not", async () => {
  const paths = ["../secret.png", "../allowed-not/secret.png", join(base, "secret.png"), join(base, "nothing.png")];
  for (const path of [...paths, "/etc/passwd", "//server/share/a.png", "\\\\server\\share\\a.png", "a\0.png"]) {
    await expect(fetched({ path }), path).rejects.toThrow(/outside of the folders/);
  }
  await expect(fetched({ path: root })).rejects.toThrow(UserError);
  await expect(fetched({ path: "no-such.png" })).rejects.toThrow(/no file at that path/);
});

test.skipIf(process.platform === "win32")(
  "links out of the folder, pipes and devices are refused at once",
  async () => {
    symlinkSync(join(base, "secret.png"), join(root, "link.png"));
    symlinkSync(base, join(root, "up"));
    symlinkSync(join(root, "loop.png"), join(root, "loop.png"));
    symlinkSync("/dev/zero", join(root, "zero.png"));
    execFileSync("mkfifo", [join(root, "pipe.png")]);
    for (const path of ["link.png", "up/secret.png", "zero.png"]) {
      await expect(fetched({ path }), path).rejects.toThrow(/outside of the folders/);
    }
    await expect(fetched({ path: "loop.png" })).rejects.toThrow(UserError);
    await expect(fetched({ path: "pipe.png" })).rejects.toThrow(/plain file/);
    await expect(fetched({ path: "folder" })).rejects.toThrow(UserError);
  },
);

test.skipIf(process.platform === "win32")("a link that stays inside is followed", async () => {
  symlinkSync(join(root, "folder", "logo.png"), join(root, "inner.png"));
  expect(await fetched({ path: "inner.png" })).toMatchObject({ text: "inside" });
});

test("a file over the limit is refused before it is read", async () => {
  writeFileSync(join(root, "large.mp4"), "");
  truncateSync(join(root, "large.mp4"), 300 * 1024 ** 2);
  await expect(fetched({ path: "large.mp4" })).rejects.toThrow(/at most/);
});

test("data comes as base64, as a data: URL or percent-encoded", async () => {
  const data = Buffer.from("<svg/>").toString("base64");
  for (const given of [data, `data:image/svg+xml;base64,${data}`, "data:image/svg+xml,%3Csvg/%3E"]) {
    expect((await fetched({ data: given })).text).toBe("<svg/>");
  }
});

test("data that is none, or too much, is refused in words", async () => {
  await expect(fetched({ data: "not base64!" })).rejects.toThrow(/not base64/);
  await expect(fetched({ data: "data:image/svg+xml,%zz" })).rejects.toThrow(/well formed/);
  await expect(fetched({ data: "A".repeat(30 * 1024 ** 2) })).rejects.toThrow(/more than/);
});
