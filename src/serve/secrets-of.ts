import type { Config } from "../config.ts";

/** Shorter ones would be found in honest words. */
const FEWEST_CHARS = 16;

/** What must stand in no project, answer or log. */
export function secretsOf({
  keys,
  publishing,
  adminToken,
  login,
}: Pick<Config, "keys" | "publishing" | "adminToken" | "login">): string[] {
  const secretAccessKey = "settings" in publishing ? publishing.settings.secretAccessKey : undefined;
  const own = login?.kind === "own" ? login : undefined;
  const ofProviders = [...Object.values(own?.providers ?? {}), own?.oidc].map((each) => each?.clientSecret);
  return [keys.fal, keys.elevenLabs, secretAccessKey, adminToken, own?.secret, ...ofProviders].filter(
    (secret): secret is string => secret !== undefined && secret.length >= FEWEST_CHARS,
  );
}
