import { UserError } from "../errors.ts";

const VERSION = "6.0.0";

type Ioredis = Pick<typeof import("ioredis"), "Redis">;

/** Whoever sets no REDIS_URL installs none of it. @throws UserError that says how to */
export async function loadIoredis(load: () => Promise<Ioredis> = () => import("ioredis")): Promise<Ioredis> {
  try {
    return await load();
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UserError(
      "REDIS_URL is set, but the package ioredis is not installed beside Scenewright.",
      `For an installed Scenewright: npm i ioredis@${VERSION}. With npx, beside the packages of the database: npx -y -p scenewright -p ioredis@${VERSION} scenewright serve. Or unset REDIS_URL.`,
    );
  }
}
