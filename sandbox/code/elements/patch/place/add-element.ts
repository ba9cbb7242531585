import { IdPool, idAttribute, idStem } from "../../element-id.ts";
import { Refusal } from "../../refusal.ts";
import { isHostTag, isSeeThrough, isUnseen } from "../../source/element-kind.ts";
import { shorten } from "../../source/element-name.ts";
import { type JsonValue, printAttribute, printPropertyKey, printValue } from "../../source/print.ts";
import { readScene, type Scene } from "../../source/scene.ts";
import type { Splice } from "../../source/splice.ts";
import { importSplices } from "../imports.ts";
import type { Change, ElementChanges, Position } from "../patch.ts";
import type { Workbench } from "../target.ts";
import { refuseInvalidValue } from "../update/css-value.ts";
import { refuseBadProp } from "../update/prop-names.ts";
import { refuseBadStyle } from "../update/update-style.ts";
import { textChildren } from "../update/update-text.ts";
import { isUnitless } from "../update/value-change.ts";
import { openingAt, refuseInSeries, refuseInSvg } from "./insert-at.ts";

const ofRemotion = new Set(["AbsoluteFill", "Sequence", "Series", "Loop", "Freeze"]);
const ofShapes = new Set([
  "Arrow",
  "Callout",
  "Circle",
  "Ellipse",
  "Heart",
  "Pie",
  "Polygon",
  "Rect",
  "Spark",
  "Star",
  "Triangle",
]);
const notDrawn = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "link",
  "meta",
  "foreignObject",
  "form",
  "input",
  "textarea",
  "button",
  "base",
]);
const longestLine = 110;

export function addElement(
  bench: Workbench,
  changes: ElementChanges & { readonly element: string },
  position: Position,
): Change {
  const { scene } = bench;
  const tag = changes.element;
  refuseBadElement(tag);
  const opening = openingAt(bench, position);
  refuseInSeries(opening.parent, tag);
  refuseInSvg(
    scene.found.find(({ node }) => node === opening.parent),
    tag,
  );
  const elementId = freshId(bench, changes);
  const code = elementCode(scene, elementId, changes, opening.indent);
  const { repetition } = opening.anchor.element;
  const insideMap =
    repetition !== undefined &&
    opening.offset > (repetition.callback.node.start ?? 0) &&
    opening.offset < (repetition.callback.node.end ?? 0);
  return {
    splices: [opening.write(code), ...imported(scene, tag)],
    receipt: `Added ${tag} "${elementId}"${changes.text ? ` ("${shorten(changes.text)}")` : ""} ${opening.words}.`,
    changedElementIds: [elementId],
    notes: insideMap ? ["It is inside a .map, so it is drawn once for each repetition."] : [],
  };
}

function refuseBadElement(tag: string): void {
  const known =
    typeof tag === "string" &&
    tag.length <= 60 &&
    /^([a-z][a-zA-Z0-9]*|[A-Z][A-Za-z0-9]*(\.[A-Z][A-Za-z0-9]*)?)$/.test(tag);
  if (!known)
    throw new Refusal(
      "changes.element must name one component or tag.",
      'Use a name such as "h2", "div" or "FeatureCard".',
    );
  if (notDrawn.has(tag) || isUnseen(tag) || isSeeThrough(tag))
    throw new Refusal(
      `<${tag}> cannot be added as an element.`,
      "Add something that is drawn: a text, a shape, an image or a component.",
    );
}

/** The new element is named as if it had been saved, so that it gets the same id. */
function freshId({ scene, elements }: Workbench, changes: ElementChanges & { readonly element: string }): string {
  const pool = new IdPool();
  for (const { elementId } of elements) pool.take(elementId);
  const { source, found } = (() => {
    const alone = readScene(elementCode(scene, "", changes, ""));
    return { source: alone.source, found: alone.found[0] };
  })();
  const stem = found ? idStem(found, source) : "element";
  return pool.draw(stem === "root" ? "layer" : stem, false);
}

function elementCode(
  scene: Scene,
  elementId: string,
  { element, text, style, props }: ElementChanges & { readonly element: string },
  indent: string,
): string {
  const given = Object.entries(props ?? {}).filter(([, value]) => value !== null);
  for (const [name, value] of given) refuseBadProp(name, value);
  const attributes = [
    ...(elementId ? [printAttribute(idAttribute, elementId, scene.style)] : []),
    ...given.map(([name, value]) => printAttribute(name, value as JsonValue, scene.style)),
    ...(style && Object.keys(style).length > 0 ? [` style={${styleCode(scene, style)}}`] : []),
  ];
  const children = text === undefined ? undefined : textChildren({ scene }, text, element);
  const line = `<${element}${attributes.join("")}${children === undefined ? " />" : `>${children}</${element}>`}`;
  if (indent.length + line.length <= longestLine || attributes.length < 2) return line;
  const { newline, indent: unit } = scene.style;
  const lines = attributes.map((attribute) => `${newline}${indent}${unit}${attribute.trimStart()}`).join("");
  const end = newline + indent;
  return `<${element}${lines}${end}${children === undefined ? "/>" : `>${newline}${indent}${unit}${children}${end}</${element}>`}`;
}

function styleCode(scene: Scene, style: NonNullable<ElementChanges["style"]>): string {
  const entries = Object.entries(style).filter(([, value]) => value !== null);
  for (const [key, value] of entries) {
    refuseBadStyle(key, value);
    if (value !== null) refuseInvalidValue(key, value, isUnitless(key));
  }
  const pad = scene.style.spaceInBraces ? " " : "";
  return `{${pad}${entries.map(([key, value]) => `${printPropertyKey(key, scene.style)}: ${printValue(value, scene.style)}`).join(", ")}${pad}}`;
}

/** Nothing for tags, and for components that the scene imports or declares already. */
function imported(scene: Scene, tag: string): Splice[] {
  const [name = tag] = tag.split(".");
  if (isHostTag(tag) || scene.program.scope.hasOwnBinding(name)) return [];
  const from = ofRemotion.has(name) ? "remotion" : ofShapes.has(name) ? "@remotion/shapes" : "@scenewright/components";
  return importSplices(scene, [name], from);
}
