import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { newJobId } from "../../../../src/store/new-id.ts";
import { STORES, titled } from "./stores.ts";

interface Job {
  readonly jobId: string;
  readonly done: number;
}

for (const store of STORES) {
  describe.skipIf(store.why)(`beside projects, in ${titled(store)}`, () => {
    test("a job's record outlives the process, and is seen by its owner only", async () => {
      const { owner, workspace, reopen } = await store.open();
      const jobs = workspace.jobRecords<Job>();
      const jobId = newJobId();
      await jobs.create(owner, { jobId, done: 0 });
      expect(await (await reopen()).jobRecords<Job>().read(owner, jobId)).toEqual({ jobId, done: 0 });
      expect(await jobs.list(owner)).toEqual([{ jobId, done: 0 }]);
      expect(await jobs.list(owner, () => false)).toEqual([]);
      expect(await jobs.list("anna")).toEqual([]);
      for (const call of [
        () => jobs.read("anna", jobId),
        () => jobs.update("anna", jobId, (job) => job),
        ...["../x", "", "exp_1", "exp_\u0000", newJobId()].map((id) => () => jobs.read(owner, id)),
      ])
        await expect(call()).rejects.toThrow("No job has this id.");
      await expect(jobs.create(owner, { jobId, done: 1 })).rejects.toThrow("twice");
    });

    test("changes made to a record at the same time, by two servers, all count", async () => {
      const { owner, workspace, reopen } = await store.open();
      const both = [workspace, await reopen()].map((each) => each.jobRecords<Job>());
      const jobId = newJobId();
      await both[0]?.create(owner, { jobId, done: 0 });
      const add = (job: Job) => ({ ...job, done: job.done + 1 });
      await Promise.all(Array.from({ length: 12 }, (_, index) => both[index % 2]?.update(owner, jobId, add)));
      expect((await both[1]?.read(owner, jobId))?.done).toBe(12);
    });

    test("a lock is held by one at a time among servers, and owners do not wait for each other", async () => {
      const { owner, workspace, reopen } = await store.open();
      const both = [workspace, await reopen()];
      let [inside, most] = [0, 0];
      await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          both[index % 2]?.locks.withLock(owner, "exports", async (lease) => {
            most = Math.max(most, ++inside);
            await workspace.locks.withLock(`${owner}-other`, "exports", () => delay(5));
            expect(lease.isHeld()).toBe(true);
            inside -= 1;
          }),
        ),
      );
      expect(most).toBe(1);
      await expect(
        workspace.locks.withLock(owner, "exports", async () => Promise.reject(new Error("x"))),
      ).rejects.toThrow("x");
      expect(await workspace.locks.withLock(owner, "exports", async () => "free")).toBe("free");
    });

    test("small texts are kept as they are, listed by folder, and written where the condition holds", async () => {
      const { workspace, reopen } = await store.open();
      const { documents } = workspace;
      for (const text of ["", "plain", '{"value":1}', "a\r\nb", "🎬\u2028"]) {
        await documents.write("owners/u-x/a/b.txt", text);
        expect(await (await reopen()).documents.read("owners/u-x/a/b.txt")).toBe(text);
      }
      await documents.write("owners/u-x/a/c/d.txt", "deep");
      await documents.write("owners/u-x/a0.txt", "beside");
      expect((await documents.list("owners/u-x/a")).sort()).toEqual(["b.txt", "c"]);
      expect(await documents.list("accounts/keys")).toEqual([]);
      expect(await documents.writeIf("owners/u-x/a/b.txt", "new", (current) => current === undefined)).toBe(false);
      expect(await documents.has("owners/u-x/a/b.txt")).toBe(true);
      await documents.remove("owners/u-x/a/b.txt");
      expect(await documents.read("owners/u-x/a/b.txt")).toBeUndefined();
      for (const key of ["../secret", "a/../../b", "", "/etc/passwd"])
        await expect(Promise.resolve().then(() => documents.read(key))).rejects.toThrow("not a safe relative path");
    });

    test("of many who write a text that is not there yet, one does", async () => {
      const { workspace, reopen } = await store.open();
      const both = [workspace, await reopen()].map(({ documents }) => documents);
      const written = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          both[index % 2]?.writeIf("owners/u-y/one.txt", `${index}`, (current) => current === undefined),
        ),
      );
      expect(written.filter((wrote) => wrote)).toHaveLength(1);
    });
  });
}
