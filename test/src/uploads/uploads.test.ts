import { afterEach, beforeEach, expect, test } from "vitest";
import type { Account } from "../../../src/accounts/account.ts";
import { UserError } from "../../../src/errors.ts";
import { createLogger } from "../../../src/platform/logger.ts";
import { openWorkspace, type Workspace } from "../../../src/store/open-workspace.ts";
import { Receiver } from "../../../src/uploads/receiver.ts";
import { type UploadLink, UploadLinks } from "../../../src/uploads/upload-links.ts";
import { UploadRecords } from "../../../src/uploads/upload-records.ts";
import { Uploads } from "../../../src/uploads/uploads.ts";
import { removeHome, temporaryHome } from "../../support/server.ts";

const ADA: Account = { user: "ada", plan: "free", createdAt: "" };
const MEGABYTE = 1024 ** 2;
const linkOf = (n: number, user = "ada"): UploadLink => ({
  linkId: n.toString(16).padStart(32, "0"),
  user,
  projectId: "film",
  expiresAt: 9e9,
});

let home: string;
let workspace: Workspace;
let receiver: Receiver;
let later: number;
let taken: string[];
let fails: unknown;

beforeEach(async () => {
  home = temporaryHome();
  workspace = await openWorkspace(home, () => new Date());
  receiver = new Receiver(home);
  [later, taken, fails] = [0, [], undefined];
});
afterEach(() => removeHome(home));

/** As another server on the same workspace would have it. */
function open(left = 1024 * MEGABYTE): Uploads {
  return new Uploads({
    accounts: { accountOf: async () => ADA, users: async () => ["ada"] },
    records: new UploadRecords(workspace.documents),
    receiver,
    room: { stored: { left: async () => left }, folder: home },
    async takeIn(_, { fileName }) {
      if (fails) throw fails;
      taken.push(fileName ?? "");
      return `Added ${fileName}.`;
    },
    locks: workspace.locks,
    now: () => new Date(Date.now() + later),
    logger: createLogger({ verbose: false, format: "text", write: () => {} }),
  });
}

/** Creates the file by the protocol, and sends the first bytes of it. */
async function send(uploads: Uploads, link: UploadLink, bytes: number, of = bytes): Promise<void> {
  await uploads.begin(link, ADA, of, "clip.mp4");
  const headers = {
    "tus-resumable": "1.0.0",
    "upload-length": String(of),
    "content-type": "application/offset+octet-stream",
  };
  const request = new Request("http://x/", { method: "POST", headers, body: Buffer.alloc(bytes, 1) });
  expect((await receiver.answer(request, link.linkId)).status).toBe(201);
}

test("a file that was whole when a server was killed becomes something with the next one, once, however many ask", async () => {
  const link = linkOf(1);
  await send(open(), link, 1000);
  const next = open();
  expect(await next.standing(link)).toMatchObject({ state: "importing", sentBytes: 1000 });
  await Promise.all([next.sweep(), next.finish(link), next.finish(link), open().finish(link)]);
  expect(taken).toEqual(["clip.mp4"]);
  expect(await next.standing(link)).toMatchObject({ state: "done", words: "Added clip.mp4." });
  expect(await receiver.bytesOf(link.linkId)).toBeUndefined();
});

test("a kill while a file is taken in leaves it to be taken in again", async () => {
  const link = linkOf(1);
  await send(open(), link, 1000);
  fails = new Error("killed");
  await expect(open().finish(link)).rejects.toThrow("killed");
  fails = undefined;
  await open().sweep();
  expect(taken).toEqual(["clip.mp4"]);
});

test("a link takes one file; one that was no good may be followed by another, a few times", async () => {
  const [uploads, link] = [open(), linkOf(1)];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await send(uploads, link, 10);
    fails = attempt < 4 ? new UserError("It is no picture.", "Choose another.") : undefined;
    await uploads.finish(link);
    expect(await uploads.standing(link)).toMatchObject(
      attempt < 4 ? { state: "failed", words: "It is no picture. Choose another." } : { state: "done" },
    );
  }
  await expect(uploads.begin(link, ADA, 10, "b.mp4")).rejects.toThrow("came in through this link already");
  const other = linkOf(2);
  fails = new UserError("It is no picture.", "Choose another.");
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await send(uploads, other, 10);
    await uploads.finish(other);
  }
  await expect(uploads.begin(other, ADA, 10, "b.mp4")).rejects.toThrow("tried too often");
});

test("one that is under way is not begun over, unless it is taken back", async () => {
  const [uploads, link] = [open(), linkOf(1)];
  await send(uploads, link, 10, 100);
  await expect(uploads.begin(link, ADA, 100, "b.mp4")).rejects.toMatchObject({ status: 409 });
  await uploads.discard(link);
  expect(await uploads.finish(link)).toMatchObject({ state: "failed" });
  await send(uploads, link, 100);
  await uploads.finish(link);
  expect(taken).toHaveLength(1);
});

test.each([
  ["larger than the plan takes at once", 300 * MEGABYTE, "film.zip", 1024 * MEGABYTE, 413, "at once"],
  ["larger than there is room for", 50 * MEGABYTE, "clip.mp4", 40 * MEGABYTE, 413, "room for"],
  ["larger than any media", 220 * MEGABYTE, "clip.mp4", 1024 * MEGABYTE, 413, "can be imported"],
  ["of no size", Number.NaN, "clip.mp4", 1024 * MEGABYTE, 411, "How large"],
  ["empty", 0, "clip.mp4", 1024 * MEGABYTE, 422, "empty"],
])("a file that is %s is refused before it is sent", async (_, size, name, left, status, words) => {
  await expect(open(left).begin(linkOf(1), ADA, size, name)).rejects.toMatchObject({
    status,
    message: expect.stringContaining(words),
  });
});

test("room is kept for files on their way, and only so many are at a time", async () => {
  const uploads = open(100 * MEGABYTE);
  await uploads.begin(linkOf(1), ADA, 60 * MEGABYTE, "a.mp4");
  expect(await uploads.mostBytes(ADA)).toBe(40 * MEGABYTE);
  await expect(uploads.begin(linkOf(2), ADA, 60 * MEGABYTE, "b.mp4")).rejects.toMatchObject({ status: 413 });
  for (let n = 2; n <= 8; n += 1) await uploads.begin(linkOf(n), ADA, MEGABYTE, "c.mp4");
  await expect(uploads.begin(linkOf(9), ADA, MEGABYTE, "d.mp4")).rejects.toMatchObject({ status: 429 });
});

test("what nobody ended is gone after a day, and room is there again", async () => {
  const [uploads, link] = [open(), linkOf(1)];
  await send(uploads, link, 10, MEGABYTE);
  later = 23 * 3600_000;
  await uploads.sweep();
  expect((await uploads.standing(link)).state).toBe("open");
  later = 25 * 3600_000;
  await uploads.sweep();
  expect([(await uploads.standing(link)).state, await receiver.bytesOf(link.linkId)]).toEqual(["empty", undefined]);
});

test("links are of one server, one purpose and one day", () => {
  let now = new Date("2026-01-01T00:00:00Z");
  const links = (byte: number) =>
    new UploadLinks(
      Buffer.alloc(32, byte),
      () => new URL("https://video.example.com"),
      () => now,
    );
  const { url } = links(1).make({ user: "ada", projectId: "film", name: "logo.png", bpm: undefined });
  const token = url.split("/").at(-1) ?? "";
  expect(links(1).opened(token)).toMatchObject({ user: "ada", projectId: "film", name: "logo.png" });
  expect(links(2).opened(token)).toBeUndefined();
  expect(links(1).opened(token.replace(/^./, "A"))).toBeUndefined();
  now = new Date("2026-01-02T00:00:00Z");
  expect(links(1).opened(token)).toBeUndefined();
});
