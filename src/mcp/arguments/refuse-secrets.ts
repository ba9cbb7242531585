import { UserError } from "../../errors.ts";

/** What keys look like, of the services that people who make films most often have one for. */
const KINDS: readonly (readonly [what: string, form: RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/],
  ["a key of this server", /\bswk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}/],
  ["a key of Anthropic or OpenAI", /\bsk-(?=[a-z_-]*[A-Z0-9])(?=[A-Za-z_-]*\d)(?:ant-|proj-)?[A-Za-z0-9_-]{32,}/],
  ["a key of ElevenLabs", /\bsk_[0-9a-f]{48}\b/],
  ["a key of fal", /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{32}\b/],
  ["a key of Stripe", /\b[rs]k_live_[A-Za-z0-9]{24,}/],
  ["a key of Amazon", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a key of Google", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["a token of GitHub", /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})/],
  ["a token of Slack", /\bxox[abeprs]-[A-Za-z0-9-]{20,}/],
  ["a sign-in token", /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/],
  ["a password in an address", /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`]{1,100}:[^\s/@"'`]{6,100}@[a-z0-9.-]+/i],
];
/** An example such as `sk-xxxxxxxx` is none: a real key has more than a few different letters. */
const FEWEST_LETTERS = 10;
const MAX_DEPTH = 12;
/** A file's bytes in base64 hold every word by chance, and are read as what they are. */
const BYTES = new Set(["data"]);

/**
 * Throws UserError where an argument holds what looks like a secret, or one of this server's own: projects are files, kept in
 * every revision, copied and shared.
 * @param own secrets this process knows
 */
export function refuseSecrets(input: unknown, own: readonly string[] = []): void {
  for (const [path, text] of textsOf(input, "", 0)) {
    const what = kindOf(text, own);
    if (what === undefined) continue;
    throw new UserError(
      `The argument ${path} holds what looks like ${what}, so nothing was kept of it.`,
      "Take it out and call again; nothing here needs one in an argument. If it is real, end it where it was made, as it has been in this conversation.",
    );
  }
}

function kindOf(text: string, own: readonly string[]): string | undefined {
  if (own.some((secret) => text.includes(secret))) return "a secret of this server's operator";
  return KINDS.find(([, form]) => {
    const found = form.exec(text)?.[0];
    return found !== undefined && new Set(found).size >= FEWEST_LETTERS;
  })?.[0];
}

function* textsOf(value: unknown, path: string, depth: number): Generator<readonly [path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return;
  for (const [name, each] of Object.entries(value)) {
    if (BYTES.has(name)) continue;
    yield* textsOf(each, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name, depth + 1);
  }
}
