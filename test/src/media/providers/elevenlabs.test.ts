import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { loadElevenLabs } from "../../../../src/media/providers/elevenlabs/elevenlabs-client.ts";
import { ElevenLabsSounds } from "../../../../src/media/providers/elevenlabs/elevenlabs-sounds.ts";
import { ElevenLabsVoices } from "../../../../src/media/providers/elevenlabs/elevenlabs-voices.ts";
import { OutcomeUnknownError } from "../../../../src/media/providers/provider-error.ts";
import { alignmentOf, ELEVENLABS_KEY, startElevenLabs, VOICE_ID } from "../../../support/loopback-elevenlabs.ts";
import { LOST_ANSWERS } from "../../../support/loopback-provider.ts";
import { temporaryFolder } from "../../store/temporary-workspace.ts";

const PATIENCE = {
  retries: 2,
  firstPauseMilliseconds: 10,
  longestPauseMilliseconds: 2_000,
  failuresUntilRest: 50,
  restMilliseconds: 60_000,
};

async function open(key = ELEVENLABS_KEY) {
  const server = await startElevenLabs();
  onTestFinished(() => server.close());
  const folder = temporaryFolder();
  let files = 0;
  const options = {
    key,
    baseUrl: server.base,
    patience: PATIENCE,
    limits: { callMilliseconds: 1_500, answerBytes: 100_000 },
    newFile: (extension: string) => join(folder, `${files++}.${extension}`),
  };
  return {
    server,
    voices: new ElevenLabsVoices(options),
    effects: new ElevenLabsSounds("effect", options),
    music: new ElevenLabsSounds("music", options),
  };
}

async function thrownBy(call: Promise<unknown>): Promise<UserError> {
  const error = await call.then(
    () => expect.unreachable("it was not refused"),
    (thrown: unknown) => thrown,
  );
  expect(inspect(error, { depth: 12, showHidden: true, maxStringLength: null })).not.toMatch(/CANARY/);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

test("a text is spoken once, with the time of every word as it was written", async () => {
  const { server, voices } = await open();
  const spoken = await voices.speak(
    voices.plan({ text: "Hi, you there!", voiceId: VOICE_ID, speed: 1.1, seed: 3 }),
    {},
  );
  expect(readFileSync(spoken.path, "utf8")).toBe("ID3 speech");
  expect(spoken.words).toEqual([
    { text: "Hi,", startSeconds: 0, endSeconds: 0.18 },
    { text: "you", startSeconds: 0.24, endSeconds: 0.42 },
    { text: "there!", startSeconds: 0.48, endSeconds: 0.84 },
  ]);
  expect(spoken.costUsd).toBeCloseTo(14 * 0.0001);
  expect(server.posts()).toHaveLength(1);
  expect(JSON.parse(server.posts()[0]?.body ?? "")).toEqual({
    text: "Hi, you there!",
    model_id: "eleven_multilingual_v2",
    voice_settings: { speed: 1.1 },
    seed: 3,
  });
});

describe("times that can't be true are not passed on:", () => {
  const text = "one two three four five";
  const honest = alignmentOf(text);
  const wrong: [string, unknown][] = [
    ["there are none", null],
    ["all later words end at once", { ...honest, character_end_times_seconds: honest.characters.map(() => 1.4) }],
    [
      "they run back",
      { ...honest, character_start_times_seconds: [...honest.character_start_times_seconds].reverse() },
    ],
    ["some are missing", { ...honest, character_end_times_seconds: [0.1] }],
  ];
  test.each(wrong)("%s", async (_, alignment) => {
    const { server, voices } = await open();
    server.fault = (_seen, { json }) => json(200, { audio_base64: "SUQz", alignment, normalized_alignment: alignment });
    const spoken = await voices.speak(voices.plan({ text, voiceId: VOICE_ID }), {});
    expect(spoken.words).toEqual([]);
    expect(spoken.untimed).toContain("no times");
    expect(existsSync(spoken.path)).toBe(true);
  });
});

test("figures that are spoken as words have the times of what was said", async () => {
  const { server, voices } = await open();
  server.fault = (_, { json }) =>
    json(200, {
      audio_base64: "SUQz",
      alignment: alignmentOf("20 cats"),
      normalized_alignment: alignmentOf("twenty cats"),
    });
  const { words } = await voices.speak(voices.plan({ text: "20 cats", voiceId: VOICE_ID }), {});
  expect(words.map(({ text }) => text)).toEqual(["20", "cats"]);
  expect(words[0]?.endSeconds).toBeCloseTo(6 * 0.06);
});

test("effects and music are asked for once, in the lengths there are", async () => {
  const { server, effects, music } = await open();
  const effect = await effects.make(effects.plan({ prompt: "a whoosh", seconds: 2 }), {});
  const song = await music.make(music.plan({ prompt: "calm piano", seconds: 45 }), {});
  expect([effect, song].map(({ path }) => readFileSync(path).length)).toEqual([500, 500]);
  expect(server.posts().map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    ["/v1/sound-generation", { text: "a whoosh", duration_seconds: 2 }],
    ["/v1/music", { prompt: "calm piano", music_length_ms: 45_000, force_instrumental: true }],
  ]);
});

test("what can't be made is refused before anything is sent", async () => {
  const { server, effects, music, voices } = await open();
  expect(() => effects.plan({ prompt: "x", seconds: 31 })).toThrow(/0\.5 to 30 seconds/);
  expect(() => music.plan({ prompt: "x", seconds: 2 })).toThrow(/3 to 600 seconds/);
  expect(() => effects.plan({ prompt: "x".repeat(451) })).toThrow(/450 characters/);
  expect(() => voices.plan({ text: " ", voiceId: VOICE_ID })).toThrow(/nothing to say/);
  expect(() => voices.plan({ text: "x", voiceId: "../../v1/user" })).toThrow(/no voice/);
  expect(server.seen).toEqual([]);
});

describe("where the answer to a call that costs is lost, it is sent once and told as unknown:", () => {
  test.each(Object.entries(LOST_ANSWERS))("speech: %s", async (_, fault) => {
    const { server, voices } = await open();
    server.fault = fault;
    const error = await thrownBy(voices.speak(voices.plan({ text: "Hi", voiceId: VOICE_ID }), {}));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(server.posts()).toHaveLength(1);
  });

  test.each(Object.entries(LOST_ANSWERS))("music: %s", async (_, fault) => {
    const { server, music } = await open();
    server.fault = fault;
    const error = await thrownBy(music.make(music.plan({ prompt: "calm" }), {}));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(server.posts()).toHaveLength(1);
  });
});

describe("a refusal says what to do next and is not repeated:", () => {
  const answers: [string, number, unknown, RegExp][] = [
    ["a wrong key", 401, { detail: { status: "invalid_api_key", message: "no" } }, /ELEVENLABS_API_KEY/],
    ["the quota", 401, { detail: { status: "quota_exceeded", message: "no" } }, /credit.*subscription/],
    ["a voice that is gone", 404, { detail: { status: "voice_not_found", message: "no" } }, /no such voice/],
    ["a field", 422, { detail: [{ loc: ["body", "text"], msg: "field required", type: "missing" }] }, /"text"/],
    ["the policy", 400, { detail: { status: "content_policy_violation", message: "no" } }, /content policy/],
    ["a fault of theirs", 500, { detail: { status: "internal_error", message: "no" } }, /failed on its side/],
  ];
  test.each(answers)("%s", async (_, status, body, words) => {
    const { server, voices } = await open();
    server.fault = (_seen, { json }) => json(status, body);
    const error = await thrownBy(voices.speak(voices.plan({ text: "Hi", voiceId: VOICE_ID }), {}));
    expect(error).not.toBeInstanceOf(OutcomeUnknownError);
    expect(`${error.problem} ${error.nextStep}`).toMatch(words);
    expect(server.posts()).toHaveLength(1);
  });
});

test("a key that is refused, or that an answer repeats, is seen nowhere", async () => {
  const { voices } = await open("sk_CANARY-WRONG-1234");
  await thrownBy(voices.voices(undefined));
  const { server, music } = await open();
  server.fault = (_, { json }) => json(400, { detail: { status: ELEVENLABS_KEY, message: ELEVENLABS_KEY } });
  await thrownBy(music.make(music.plan({ prompt: "calm" }), {}));
});

test("too many calls at once are sent again after the pause asked for", async () => {
  const { server, effects } = await open();
  let calls = 0;
  server.fault = (_, { json }) => {
    calls += 1;
    return calls === 1 && json(429, { detail: { status: "too_many_concurrent_requests" } }, { "retry-after": "1" });
  };
  const startedAt = performance.now();
  await effects.make(effects.plan({ prompt: "pop" }), {});
  expect(calls).toBe(2);
  expect(performance.now() - startedAt).toBeGreaterThan(990);
});

test("voices are listed with their languages, and asked for again where that fails", async () => {
  const { server, voices } = await open();
  let calls = 0;
  server.fault = (_, { json }) => {
    calls += 1;
    return calls === 1 && json(503, { detail: "down" });
  };
  expect(await voices.voices("rachel")).toEqual([{ voiceId: VOICE_ID, name: "Rachel", languages: ["en"] }]);
});

test("a call that is stopped ends at once", async () => {
  const { server, music } = await open();
  server.fault = () => true;
  const abort = new AbortController();
  const making = music.make(music.plan({ prompt: "calm" }), { signal: abort.signal });
  setTimeout(() => abort.abort(new Error("enough")), 50);
  await expect(making).rejects.toThrow("enough");
});

test("where the package is missing it is told how to add it", () => {
  const require = Object.assign(
    () => {
      throw Object.assign(new Error("Cannot find module"), { code: "MODULE_NOT_FOUND" });
    },
    { resolve: {} },
  ) as unknown as NodeJS.Require;
  expect(() => loadElevenLabs(require)).toThrow(
    /npx -y -p scenewright -p @elevenlabs\/elevenlabs-js@2\.73\.0 scenewright/,
  );
});
