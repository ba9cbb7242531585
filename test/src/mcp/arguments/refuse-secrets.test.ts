import { describe, expect, test } from "vitest";
import { refuseSecrets } from "../../../../src/mcp/arguments/refuse-secrets.ts";

// Put together here, as scanners of repositories would stop at whole ones.
const letters = "Zk3vQ9wXr7LmT2bNc8Yd";
const hex = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
const SECRETS = {
  "private key": `-----BEGIN RSA ${"PRIVATE"} KEY-----\nMIIE`,
  "this server": `swk_${hex.slice(0, 16)}_${`${letters}${letters}abc`.slice(0, 43)}`,
  "Anthropic or OpenAI": `sk-${"ant"}-${letters}${letters}`,
  ElevenLabs: `sk_${hex}${hex.slice(0, 16)}`,
  fal: `12345678-9abc-def0-1234-56789abcdef0:${hex}`,
  Stripe: `sk_${"live"}_${letters}${letters}`,
  Amazon: `AKIA${"IOSFODNN7QX4MPLE"}`,
  Google: `AIza${`${letters}${letters}`.slice(0, 35)}`,
  GitHub: `ghp_${`${letters}${letters}`.slice(0, 36)}`,
  Slack: `xoxb-${letters}${letters}`,
  "sign-in": `eyJ${letters}.eyJ${letters}.${letters}${letters}`,
  "in an address": `https://ada:${letters}@example.com/clip.mp4`,
};

describe("what looks like a secret is refused wherever it stands, and is not repeated", () => {
  test.each(Object.entries(SECRETS))("%s", (what, secret) => {
    const code = `const key = "${secret}";\nexport default () => null;`;
    for (const input of [{ code }, { scenes: [{ plan: { bullets: ["one", code] } }] }, { brand: { note: secret } }]) {
      const refused = thrownBy(() => refuseSecrets(input));
      expect(refused).toMatchObject({
        problem: expect.stringContaining(what),
        nextStep: expect.stringMatching(/Take it out/),
      });
      expect(String(refused)).not.toContain(secret);
    }
  });

  test("the argument is named", () => {
    const input = { scenes: [{}, { plan: { bullets: ["one", SECRETS.GitHub] } }] };
    expect(() => refuseSecrets(input)).toThrow(
      "The argument scenes[1].plan.bullets[1] holds what looks like a token of GitHub",
    );
  });

  test("so are the operator's own, of any form", () => {
    expect(() => refuseSecrets({ code: "a canary-of-no-known-form b" }, ["canary-of-no-known-form"])).toThrow(
      /operator/,
    );
  });
});

test.each([
  "export default () => <p>sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</p>;",
  "Set OPENAI_API_KEY=sk-... in your shell",
  "AKIAXXXXXXXXXXXXXXXX",
  "https://example.com:8080/a@b",
  "user@example.com, http://example.com/~ada:notes@2",
  "the sk-learn-based-classification-of-things",
  "a task-management-for-teams-and-their-friends",
])("honest words pass: %s", (text) => {
  expect(() => refuseSecrets({ code: text })).not.toThrow();
});

test("bytes of a file are no words", () => {
  expect(() => refuseSecrets({ data: SECRETS.Amazon, name: "a.png" })).not.toThrow();
});

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
