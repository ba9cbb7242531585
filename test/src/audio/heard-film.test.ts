import { expect, test } from "vitest";
import type { MixFacts } from "../../../sandbox/audio/mix/mix-facts.ts";
import { describeHeard } from "../../../src/audio/describe-heard.ts";
import { COLUMNS_A_SECOND, heardPart } from "../../../src/audio/heard-film.ts";
import { addAsset } from "../../../src/project/assets/change-assets.ts";
import type { Project } from "../../../src/project/project.ts";
import { editAudio, parseAudioOperations } from "../../../src/project/sound/edit-audio.ts";
import { totalDurationInFrames } from "../../../src/project/timeline/scene-timing.ts";
import { soundAsset } from "../project/sample-assets.ts";
import { sampleProject } from "../project/sample-project.ts";

/** The second scene says ten words, one every 0.4 s from 0.5 s on. */
function spoken(): { project: Project; facts: MixFacts } {
  const words = Array.from({ length: 10 }, (_, index) => ({
    text: `w${index}`,
    startSeconds: index * 0.4,
    endSeconds: index * 0.4 + 0.35,
  }));
  const speech = { text: "ten words", voice: "rms", timing: "measured" as const, words };
  const { project: added } = addAsset(sampleProject(), soundAsset("line.wav", 4, { sha256: "c".repeat(64), speech }));
  const operation = { op: "add", assetId: "line", sceneId: added.scenes[1]?.sceneId, atSeconds: 0.5 };
  const operations = [operation] as unknown as Parameters<typeof parseAudioOperations>[0];
  const { project } = editAudio(added, parseAudioOperations(operations));
  const seconds = totalDurationInFrames(project) / project.fps;
  const start = (project.scenes[0]?.durationInFrames ?? 0) / project.fps;
  const columns = Array.from({ length: Math.round(seconds * COLUMNS_A_SECOND) }, (_, column) => {
    const isVoice = column / COLUMNS_A_SECOND >= start + 0.5 && column / COLUMNS_A_SECOND < start + 4.5;
    return isVoice ? [-60, 60] : [0, 0];
  }).flat();
  const facts: MixFacts = {
    samples: seconds * 48_000,
    placed: { lufs: -21.3, truePeakDb: -4 },
    clips: [],
    silences: [{ startSeconds: 0, endSeconds: start + 0.5 }],
    waveforms: [{ role: "voice", columns }],
    duckDb: columns.filter((_, index) => index % 2 === 0).map(() => 0),
  };
  return { project, facts };
}

test("a film is told in numbers: how loud, how fast someone speaks, where nobody does, where nothing sounds", () => {
  const { project, facts } = spoken();
  const start = (project.scenes[0]?.durationInFrames ?? 0) / project.fps;
  const { numbers } = heardPart(project, facts, undefined);
  expect(numbers).toMatchObject({ lufs: -21.3, wordsPerMinute: 152 });
  expect(numbers.gaps[0]).toEqual({ startSeconds: 0, endSeconds: start + 0.5 });
  expect(numbers.gaps.at(-1)?.endSeconds).toBeCloseTo(totalDurationInFrames(project) / project.fps, 2);
  expect(describeHeard(numbers)).toMatch(
    /^Sound: -21\.3 LUFS as placed, peaks at -4\.0 dBTP; an export is brought to -14 LUFS\. Speech: 152 words a minute\. Nobody speaks: 0\.0-/,
  );
  expect(describeHeard({ ...numbers, lufs: null })).toBe("Sound: none can be heard.");
});

test("a scene has its own clock: its words, its waveform as finely as the picture is wide, and no sound of its neighbours", () => {
  const { project, facts } = spoken();
  const [first, second] = project.scenes;
  const part = heardPart(project, facts, second);
  const strip = part.strip(400);
  expect(strip.durationSeconds).toBeCloseTo((second?.durationInFrames ?? 0) / project.fps, 5);
  expect(strip.words).toHaveLength(10);
  expect(strip.words[0]?.startSeconds).toBeCloseTo(0.5, 5);
  expect(strip.scenes).toEqual([{ title: second?.title, startSeconds: 0 }]);
  const columns = strip.waveforms[0]?.columns ?? [];
  expect(columns).toHaveLength(800);
  const at = (seconds: number) => columns[Math.floor((seconds / strip.durationSeconds) * 400) * 2 + 1];
  expect([at(0.3), at(0.7), at(2)]).toEqual([0, 60, 60]);
  const silent = heardPart(project, facts, first);
  expect(silent.numbers.gaps).toEqual([]);
  expect(silent.strip(400).words).toEqual([]);
  expect(silent.numbers.silences).toEqual([
    { startSeconds: 0, endSeconds: (first?.durationInFrames ?? 0) / project.fps },
  ]);
});
