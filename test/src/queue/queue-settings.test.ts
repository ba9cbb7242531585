import { expect, test } from "vitest";
import { readQueueSettings } from "../../../src/queue/queue-settings.ts";

const DATABASE_URL = "postgres://ann:secret@db:5432/films";

test("the queue is in Redis where one is set, else in the database", () => {
  expect(readQueueSettings({ DATABASE_URL, REDIS_URL: "redis://cache:6379" })).toMatchObject({
    kind: "redis",
    url: "redis://cache:6379",
  });
  expect(readQueueSettings({ DATABASE_URL })).toMatchObject({ kind: "postgres", url: DATABASE_URL });
});

test.each([
  { environment: {}, says: /DATABASE_URL is not set/ },
  { environment: { DATABASE_URL, REDIS_URL: "cache:6379" }, says: /REDIS_URL is no address/ },
])("$says is said without what may hold a password", ({ environment, says }) => {
  expect(() => readQueueSettings(environment)).toThrow(says);
  expect(() => readQueueSettings(environment)).not.toThrow(/secret/);
});
