import { UserError } from "../errors.ts";

/** Where the Redis is that the processes of one endpoint share; undefined where none is set. It may hold a password: it is never shown or logged. */
export function readRedisUrl(environment: NodeJS.ProcessEnv): string | undefined {
  const url = environment.REDIS_URL?.trim();
  if (!url) return undefined;
  if (URL.canParse(url) && ["redis:", "rediss:"].includes(new URL(url).protocol)) return url;
  throw new UserError(
    "REDIS_URL is no address of a Redis server.",
    "Set it to redis://HOST:6379, or rediss://USER:PASSWORD@HOST:6380 where it is not on this machine, or unset it.",
  );
}
