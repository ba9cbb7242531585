import { Refusal } from "../../refusal.ts";
import { isHostTag } from "../../source/element-kind.ts";
import { printExpression } from "../../source/print.ts";
import type { Splice } from "../../source/splice.ts";
import { importFromRemotion } from "../imports.ts";
import type { Animation, Change } from "../patch.ts";
import type { Target } from "../target.ts";
import { unusedName } from "../unused-name.ts";
import { refuseUnstyled } from "../update/component-takes.ts";
import { repetitionInWords, repetitionNotes } from "../update/update-element.ts";
import { capitalised, elementInWords } from "../words.ts";
import { constantFor, PHASES, type Phase, stemOf } from "./animation-name.ts";
import { clockOf } from "./clock.ts";
import { composeLooks } from "./compose-looks.ts";
import { easingCode } from "./easing.ts";
import { emphases, enters, exits, type Recipe } from "./recipes.ts";
import { type SpecialAnimation, specialAnimation } from "./special-animations.ts";
import { type Timing, timingOf } from "./timing.ts";
import { frameInTurn, type Turns, turnsInWords, turnsOf } from "./turns.ts";

const MOST_OF_ONE_KIND = 6;
const recipes: Record<Phase, Readonly<Record<string, Recipe>>> = { enter: enters, exit: exits, emphasis: emphases };

/**
 * The steps of one patch: what it takes away or replaces, then each animation it asks for; `startSeconds` is the first one's.
 */
export function splitAnimation(animation: Animation): Animation[] {
  const { startSeconds, durationSeconds, easing, shown, sceneSeconds, remove, together, repeat, periodSeconds } =
    animation;
  const isNone = (phase: Phase) => animation[phase] === "none";
  const asked = PHASES.filter((phase) => animation[phase] !== undefined && !isNone(phase));
  const common = {
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(easing !== undefined && { easing }),
    ...(shown && { shown }),
    ...(sceneSeconds !== undefined && { sceneSeconds }),
  };
  const turns = { ...(repeat !== undefined && { repeat }), ...(periodSeconds !== undefined && { periodSeconds }) };
  const removed = [...(remove ?? []), ...PHASES.filter(isNone)].flatMap((what) => [
    { remove: [what] },
    ...(what === "all" || PHASES.some((phase) => phase === what)
      ? Array.from({ length: MOST_OF_ONE_KIND }, () => ({ remove: [what], further: true as const }))
      : []),
  ]);
  const written = asked.flatMap((phase, index) => [
    ...(together ? [] : [{ replace: phase === "emphasis" ? String(animation[phase]) : phase }]),
    {
      [phase]: animation[phase],
      ...common,
      ...(phase === "emphasis" && turns),
      ...(index === 0 && startSeconds !== undefined && { startSeconds }),
    },
  ]);
  const steps = [...removed, ...written];
  return steps.length === 0 ? [animation] : steps;
}

/** Writes one enter, exit or emphasis as a constant from `interpolate` or `spring`, and uses it at the element. */
export function animateElement(target: Target, animation: Animation): Change {
  const phase = PHASES.find((each) => animation[each] !== undefined);
  if (!phase)
    throw new Refusal(
      "The animation is missing.",
      'Give enter, exit or emphasis, such as { "enter": "fade" }, or remove, such as ["enter"].',
    );
  if (phase !== "emphasis" && (animation.repeat !== undefined || animation.periodSeconds !== undefined))
    throw new Refusal(`An ${phase} plays once, so it takes no repeat.`, "Repeat an emphasis, such as pulse or bounce.");
  const name = String(animation[phase]);
  const idName = stemOf(target.described.elementId);
  const special =
    phase === "emphasis" || (phase === "exit" && name !== "draw") ? undefined : specialAnimation(target, name, idName);
  const recipe = special ?? recipeOf(phase, name);
  if (!special && !isHostTag(target.element.tag)) refuseUnstyled(target);
  const turns = phase === "emphasis" && !special ? turnsOf(animation, recipe as Recipe) : undefined;
  const lasts = turns ? { ...animation, durationSeconds: turns.turnSeconds } : animation;
  const timing = timingOf(target, phase, lasts, usualSeconds(name, recipe.durationSeconds, animation));
  const stem = constantFor(target.described.elementId, phase, name);
  const v = unusedName(target.scene.program.node, stem);
  const applied = special
    ? special.apply(v)
    : { ...composeLooks(target, (recipe as Recipe).looks(v)), declarations: [] };
  const progress = progressCode(
    target,
    phase,
    v,
    timing,
    animation.easing ?? recipe.easing ?? (phase === "exit" ? "ease-in" : "ease-out"),
    turns,
  );
  return {
    splices: [...progress(applied.declarations), ...applied.splices],
    receipt: `${capitalised(elementInWords(target.described))}${repetitionInWords(target)} ${inPresent(recipe.verb)} ${turns ? `${turnsInWords(turns)}, ${timing.words.replace(/^over \S+ s /, "")}` : timing.words}.`,
    changedElementIds: [target.described.elementId],
    notes: [
      ...(v !== stem
        ? [`${stem} is there already: both play together. Undo the first where this one is meant instead.`]
        : []),
      ...applied.notes,
      ...timing.notes,
      ...repetitionNotes(target).map((note) => note.replace("change.", "move together.")),
    ],
  };
}

function recipeOf(phase: Phase, name: string): Recipe | SpecialAnimation {
  const recipe = Object.hasOwn(recipes[phase], name) ? recipes[phase][name] : undefined;
  if (recipe) return recipe;
  const special = phase === "enter" ? ["draw", "count-up", "typewriter"] : phase === "exit" ? ["draw"] : [];
  throw new Refusal(
    `There is no ${phase} animation "${name.slice(0, 40)}".`,
    `Use one of: ${[...Object.keys(recipes[phase]), ...special].join(", ")}.`,
  );
}

/** `const titleEnter = interpolate(...)`, with the hooks and imports it needs. */
function progressCode(
  target: Target,
  phase: Phase,
  name: string,
  timing: Timing,
  easing: string,
  turns: Turns | undefined,
): (declarations: readonly string[]) => Splice[] {
  const { scene } = target;
  const curve = easingCode(easing === "spring" && phase === "exit" ? "ease-in" : easing);
  const spring = easing === "spring" && phase !== "exit" && !turns;
  const curveNames = spring
    ? (["spring"] as const)
    : curve
      ? (["interpolate", "Easing"] as const)
      : (["interpolate"] as const);
  const { local, splices } = importFromRemotion(scene, ["useCurrentFrame", "useVideoConfig", ...curveNames]);
  const clock = clockOf(target, timing.needsSceneLength ? ["fps", "durationInFrames"] : ["fps"], local);
  const start = timing.start(clock);
  const frame = start === "0" ? clock.frame : `${clock.frame} - ${/[+-]/.test(start) ? `(${start})` : start}`;
  const values = phase === "exit" ? "[1, 0]" : "[0, 1]";
  const options = `extrapolateLeft: "clamp", extrapolateRight: "clamp"${curve ? `, easing: ${curve.replaceAll("Easing", local.Easing ?? "Easing")}` : ""}`;
  const springFps = clock.fps === "fps" ? "fps" : `fps: ${clock.fps}`;
  const code = spring
    ? `${local.spring}({ ${frame === "frame" ? "frame" : `frame: ${frame}`}, ${springFps}, durationInFrames: ${timing.length(clock)} })`
    : turns
      ? `${local.interpolate}(${frameInTurn(turns, frame, clock)}, [0, ${timing.length(clock)}], ${values}, { ${options} })`
      : `${local.interpolate}(${clock.frame}, [${start}, ${timing.end(clock)}], ${values}, { ${options} })`;
  const line = `const ${name} = ${printExpression(code, scene.style)}${scene.style.semicolons ? ";" : ""}`;
  return (declarations) => [...splices, ...clock.declare([...declarations, line])];
}

function inPresent(verb: string): string {
  return verb.startsWith("is ") ? `is now ${verb.slice(3)}` : `now ${verb}`;
}

/** A count stands on its value for the last third of a scene, however short that is. */
function usualSeconds(name: string, seconds: number, { sceneSeconds, startSeconds = 0 }: Animation): number {
  if (name !== "count-up" || sceneSeconds === undefined) return seconds;
  return Number(Math.max(0.2, Math.min(seconds, (sceneSeconds * 2) / 3 - startSeconds)).toFixed(2));
}
