import type { Config } from "../config.ts";

/** Shorter ones would be found in honest words. */
const FEWEST_CHARS = 16;

/** What must stand in no project, answer or log. */
export function secretsOf({
  keys,
  publishing,
  adminToken,
}: Pick<Config, "keys" | "publishing" | "adminToken">): string[] {
  const secretAccessKey = "settings" in publishing ? publishing.settings.secretAccessKey : undefined;
  return [keys.fal, keys.elevenLabs, secretAccessKey, adminToken].filter(
    (secret): secret is string => secret !== undefined && secret.length >= FEWEST_CHARS,
  );
}
