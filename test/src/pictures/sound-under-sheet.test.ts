import { expect, test } from "vitest";
import type { FilmSound } from "../../../src/audio/film-sound.ts";
import { UserError } from "../../../src/errors.ts";
import { soundUnderSheet } from "../../../src/pictures/sound-under-sheet.ts";
import { sampleProject } from "../project/sample-project.ts";

const numbers = { lufs: -20, truePeakDb: -3, gaps: [], silences: [] };
const drawn = { width: 0, height: 165, durationSeconds: 1, waveforms: [], words: [], scenes: [] };

function under(known: ReturnType<FilmSound["known"]>) {
  let prepared = 0;
  // A mix that never ends.
  const prepare = () => {
    prepared += 1;
  };
  const filmSound = { prepare, known: () => known };
  const sound = soundUnderSheet(filmSound, "ada", sampleProject(), undefined, 1024);
  return { strip: sound.strip?.(), told: sound.told(), prepared };
}

test("a sheet whose sound is not mixed yet is drawn without it at once, says so, and has the mix begun", () => {
  expect(under("unknown")).toEqual({
    strip: undefined,
    told: { words: "The sound was changed and is being mixed; the next contact sheet shows it." },
    prepared: 1,
  });
});

test("a known sound is as wide as the frames above it; a silent film has none, and one that cannot be read says why", () => {
  const known = { numbers, strip: (width: number) => ({ ...drawn, width }) };
  expect(under(known)).toMatchObject({ strip: { width: 1004 }, told: { numbers } });
  expect(under("silent")).toMatchObject({ strip: undefined, told: { words: "" } });
  expect(under(new UserError("The voice cannot be read.", "Import it again."))).toMatchObject({
    strip: undefined,
    told: { words: "The voice cannot be read. Import it again." },
  });
});
