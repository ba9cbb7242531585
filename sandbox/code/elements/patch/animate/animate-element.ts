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
import { clockOf } from "./clock.ts";
import { composeLooks } from "./compose-looks.ts";
import { easingCode } from "./easing.ts";
import { emphases, enters, exits, type Recipe } from "./recipes.ts";
import { type SpecialAnimation, specialAnimation } from "./special-animations.ts";
import { type Phase, type Timing, timingOf } from "./timing.ts";

const recipes: Record<Phase, Readonly<Record<string, Recipe>>> = { enter: enters, exit: exits, emphasis: emphases };
const phases = ["enter", "exit", "emphasis"] as const;

/** A patch that asks for enter and exit is applied one after the other; `startSeconds` then belongs to the first. */
export function splitAnimation(animation: Animation): Animation[] {
  const { startSeconds, durationSeconds, easing, shown } = animation;
  const asked = phases.filter((phase) => animation[phase] !== undefined);
  const common = {
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(easing !== undefined && { easing }),
    ...(shown && { shown }),
  };
  if (asked.length < 2) return [animation];
  return asked.map((phase, index) => ({
    [phase]: animation[phase],
    ...common,
    ...(index === 0 && startSeconds !== undefined && { startSeconds }),
  }));
}

/** Writes one enter, exit or emphasis as a constant from `interpolate` or `spring`, and uses it at the element. */
export function animateElement(target: Target, animation: Animation): Change {
  const phase = phases.find((each) => animation[each] !== undefined);
  if (!phase)
    throw new Refusal("The animation is missing.", 'Give enter, exit or emphasis, such as { "enter": "fade" }.');
  const name = String(animation[phase]);
  const idName = camelCase(target.described.elementId);
  const special =
    phase === "emphasis" || (phase === "exit" && name !== "draw") ? undefined : specialAnimation(target, name, idName);
  const recipe = special ?? recipeOf(phase, name);
  if (!special && !isHostTag(target.element.tag)) refuseUnstyled(target);
  const timing = timingOf(target, phase, animation, recipe.durationSeconds);
  const stem = idName + (phase === "emphasis" ? capitalised(camelCase(name)) : capitalised(phase));
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
  );
  return {
    splices: [...progress(applied.declarations), ...applied.splices],
    receipt: `${capitalised(elementInWords(target.described))}${repetitionInWords(target)} ${inPresent(recipe.verb)} ${timing.words}.`,
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
): (declarations: readonly string[]) => Splice[] {
  const { scene } = target;
  const curve = easingCode(easing === "spring" && phase === "exit" ? "ease-in" : easing);
  const spring = easing === "spring" && phase !== "exit";
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
    : `${local.interpolate}(${clock.frame}, [${start}, ${timing.end(clock)}], ${values}, { ${options} })`;
  const line = `const ${name} = ${printExpression(code, scene.style)}${scene.style.semicolons ? ";" : ""}`;
  return (declarations) => [...splices, ...clock.declare([...declarations, line])];
}

function inPresent(verb: string): string {
  return verb.startsWith("is ") ? `is now ${verb.slice(3)}` : `now ${verb}`;
}

function camelCase(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const joined = words
    .map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : capitalised(word)))
    .join("");
  return /^[a-z]/.test(joined) ? joined : `element${joined}`;
}
