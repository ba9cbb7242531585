import { expect, test } from "vitest";
import { loadIoredis } from "../../../src/redis/load-ioredis.ts";
import { readRedisUrl } from "../../../src/redis/redis-settings.ts";

test("REDIS_URL is an address of a Redis, with TLS or without; what is refused is not repeated", () => {
  for (const good of ["redis://127.0.0.1:6379", "rediss://u:p@redis.example.com:6380/1"])
    expect(readRedisUrl({ REDIS_URL: good })).toBe(good);
  for (const none of [undefined, "", " "]) expect(readRedisUrl({ REDIS_URL: none })).toBeUndefined();
  for (const bad of ["127.0.0.1:6379", "https://canary@redis.example.com"]) {
    expect(() => readRedisUrl({ REDIS_URL: bad })).toThrow("REDIS_URL is no address of a Redis server.");
    expect(() => readRedisUrl({ REDIS_URL: bad })).not.toThrow("canary");
  }
});

test("who sets it without the package is told how to install it", async () => {
  const missing = Object.assign(new Error("gone"), { code: "ERR_MODULE_NOT_FOUND" });
  await expect(loadIoredis(() => Promise.reject(missing))).rejects.toThrow("npm i ioredis@6.0.0");
});
