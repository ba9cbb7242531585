import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { counted } from "../counted.ts";
import { narrationSeconds } from "../narration-seconds.ts";
import type { Project } from "../project.ts";
import { isAudible, placedTracks, wordsWithin } from "../sound/placed-tracks.ts";
import { startFrames, totalDurationInFrames } from "../timeline/scene-timing.ts";
import { withAuthorsSpelling } from "./authors-spelling.ts";
import { type CaptionRules, captionRulesFor, MAX_CHARACTERS_A_SECOND } from "./caption-rules.ts";
import { type CaptionCues, type CaptionWord, type Cue, cueText } from "./cue.ts";
import { cuesOfVoices } from "./cues-of-voices.ts";
import { estimateWords } from "./estimate-words.ts";
import { importedCues } from "./imported-cues.ts";
import { widthOf } from "./measure-text.ts";
import { mendedWords } from "./mend-words.ts";

/** The captions of a project as they stand, by the video's clock; none where it has none. */
export function captionCues(project: Project): CaptionCues {
  const known = cuesByProject.get(project) ?? newCues(project);
  cuesByProject.set(project, known);
  return known;
}

/** An hour of speech takes a second to cut, and one call asks several times. Projects never change. */
const cuesByProject = new WeakMap<Project, CaptionCues>();

function newCues(project: Project): CaptionCues {
  const { captions } = project;
  if (!captions) return { cues: [], notes: [] };
  const seconds = totalDurationInFrames(project) / project.fps;
  if (captions.source === "import") return importedCues(captions.cues ?? [], seconds);
  const rules = captionRulesFor(project);
  const { voices, notes } = spokenVoices(project);
  const silent =
    captions.source === "estimate" ? narrations(project, new Set(voices.flatMap(({ sceneIds }) => sceneIds))) : [];
  const cues = cuesOfVoices([...voices.map(({ words }) => words), ...silent], rules, seconds);
  const estimated =
    silent.length > 0 ? [`The times of ${counted(silent.length, "narration")} without a voice are estimated.`] : [];
  return { cues, notes: [...notes, ...estimated, ...tooFast(cues, rules)] };
}

interface Voice {
  readonly words: readonly CaptionWord[];
  readonly sceneIds: readonly string[];
}

/** What is heard: of each track its words, in the author's spelling, with times that can be right. */
function spokenVoices(project: Project): { voices: Voice[]; notes: string[] } {
  const impossible = new Set<string>();
  const voices = placedTracks(project).flatMap((placed): Voice[] => {
    const { track, asset } = placed;
    if (!asset.speech || !isAudible(track)) return [];
    const { words: spoken, text } = asset.speech;
    const seconds = asset.durationSeconds ?? 0;
    const mended = mendedWords(spoken, seconds);
    if (!mended && spoken.length > 0) impossible.add(asset.name);
    const words = mended
      ? withAuthorsSpelling(text, mended)
      : estimateWords(text || spoken.map((word) => word.text).join(" "), EDGE_SECONDS, seconds - EDGE_SECONDS);
    const sceneIds = track.sceneId === undefined ? [] : [track.sceneId];
    return [{ words: wordsWithin(placed, words), sceneIds }];
  });
  const notes = [...impossible].map(
    (name) => `The word times of ${quoted(name)} cannot be right, so they are estimated over the length of its sound.`,
  );
  return { voices: voices.filter(({ words }) => words.length > 0), notes };
}

/** Sounds of speech begin and end with a little silence. */
const EDGE_SECONDS = 0.1;
const SCENE_EDGE_SECONDS = 0.4;
/** A text is not spoken slower than this, however long its scene is. */
const SLOWEST = 1.6;

/** The narrations of scenes without a voice, each spread over its scene. */
function narrations(project: Project, spoken: ReadonlySet<string>): CaptionWord[][] {
  const starts = startFrames(project);
  return project.scenes.flatMap(({ sceneId, plan: { narration }, durationInFrames }, index) => {
    if (!narration?.trim() || spoken.has(sceneId)) return [];
    const [from, length] = [(starts[index] ?? 0) / project.fps, durationInFrames / project.fps];
    const edge = Math.min(SCENE_EDGE_SECONDS, length / 10);
    const said = Math.min(length - 2 * edge, SLOWEST * narrationSeconds(narration));
    return [estimateWords(narration, from + edge, from + edge + said)];
  });
}

function tooFast(cues: readonly Cue[], { fullWidth }: CaptionRules): string[] {
  const fast = cues.filter(
    (cue) => widthOf(cueText(cue), fullWidth) / (cue.endSeconds - cue.startSeconds) > MAX_CHARACTERS_A_SECOND * 1.05,
  );
  const first = fast[0];
  if (!first) return [];
  return [
    `${counted(fast.length, "caption")} of ${cues.length} ${fast.length === 1 ? "comes" : "come"} faster than ${MAX_CHARACTERS_A_SECOND} characters a second, the first at ${first.startSeconds.toFixed(1)} s: give the voice more time, or say less.`,
  ];
}
