import { closest, distance } from "fastest-levenshtein";
import ts from "typescript";
import { inlineImageProblem, referencedAsset } from "../../../policy/asset-references.ts";
import { COMPONENTS_MODULE_NAME } from "../../../policy/modules.ts";
import { branches } from "../analysis/branches.ts";
import { importedName } from "../analysis/names.ts";
import { staticText } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"asset-unknown">;

const MAX_LISTED = 12;

/** What shows which kind of asset, by the module it is of. */
const SHOWS: Readonly<Record<string, Readonly<Record<string, "picture" | "clip">>>> = {
  remotion: { Img: "picture", Video: "clip", OffthreadVideo: "clip" },
  "@remotion/media": { Video: "clip" },
  [COMPONENTS_MODULE_NAME]: { KenBurns: "picture" },
};

/** Looks at every name of an asset that is written out, and at every picture or clip that is shown without one. */
export const assets = nodeFinder(["asset-unknown"], (node, gate) => {
  if (ts.isCallExpression(node)) checkCall(node, gate);
  else if (ts.isJsxAttribute(node) && node.name.getText(gate.source) === "src") checkSource(node, gate);
});

function checkCall(node: ts.CallExpression, gate: Gate): void {
  checkTable(node, gate);
  for (const { branch, wanted } of namesIn(node, gate)) {
    if (gate.assets === undefined || assetNamed(wanted, gate)) continue;
    gate.report(branch, "asset-unknown", `The project has no asset "${wanted.slice(0, 80)}".`, fixFor(wanted, gate));
  }
}

/** The names in a call of `staticFile` or `asset`, as far as they are written out. */
function namesIn(node: ts.CallExpression, gate: Gate): { branch: ts.Expression; wanted: string }[] {
  const callee = importedName(node.expression, gate);
  const isAsset =
    (callee?.module === "remotion" && callee.name === "staticFile") ||
    (callee?.module === COMPONENTS_MODULE_NAME && callee.name === "asset");
  const [argument] = node.arguments;
  if (!isAsset || !argument) return [];
  return branches(argument).flatMap((branch) => {
    const wanted = wholeText(branch, gate);
    return wanted === undefined ? [] : [{ branch, wanted }];
  });
}

/** `useTable("sales")`: a table, and one whose cells scenes can read. */
function checkTable(node: ts.CallExpression, gate: Gate): void {
  const callee = importedName(node.expression, gate);
  const [argument] = node.arguments;
  if (callee?.module !== COMPONENTS_MODULE_NAME || callee.name !== "useTable" || !argument || !gate.assets) return;
  const tables = gate.assets.filter(({ columnTypes }) => columnTypes).map(({ assetId }) => assetId);
  const use =
    tables.length === 0
      ? "Bring a CSV, or JSON that is a list of flat records, in with import_asset."
      : `Use one of: ${tables.slice(0, MAX_LISTED).join(", ")}${tables.length > MAX_LISTED ? " and more (list_assets)" : ""}.`;
  for (const branch of branches(argument)) {
    const wanted = wholeText(branch, gate);
    if (wanted === undefined) continue;
    const asset = assetNamed(wanted, gate);
    if (asset?.columnTypes) continue;
    const shown = wanted.slice(0, 80);
    const problem = !asset
      ? `The project has no table "${shown}".`
      : asset.kind === "data"
        ? `The cells of "${shown}" hold lists or records, which no scene can read as a table.`
        : `"${shown}" is a ${KINDS[asset.kind]?.noun ?? asset.kind}, no table.`;
    gate.report(branch, "asset-unknown", problem, use);
  }
}

function assetNamed(wanted: string, { assets = [] }: Gate) {
  return assets.find(({ name, assetId }) => name === wanted || assetId === wanted);
}

const HOLE = "\u0000";

/** Undefined where a part of it is only known when the scene runs. */
function wholeText(node: ts.Expression, gate: Gate): string | undefined {
  const text = staticText(node, gate, HOLE);
  return text?.includes(HOLE) ? undefined : text;
}

/** The text up to where it is only known when the scene runs; undefined where that is all of it. */
function startOfText(node: ts.Expression, gate: Gate): string | undefined {
  return staticText(node, gate, HOLE)?.split(HOLE)[0] || undefined;
}

function fixFor(wanted: string, { assets = [] }: Gate): string {
  const names = assets.map(({ name }) => name);
  if (names.length === 0) return 'Bring it in with import_asset and use the name it answers: `staticFile("logo.png")`.';
  const file = wanted.slice(wanted.lastIndexOf("/") + 1);
  const near = closest(file, names);
  const listed = `${names.slice(0, MAX_LISTED).join(", ")}${names.length > MAX_LISTED ? " and more (list_assets)" : ""}`;
  return distance(file, near) <= Math.max(2, near.length / 3)
    ? `Use \`staticFile("${near}")\`, or bring it in with import_asset. There are: ${listed}.`
    : `Bring it in with import_asset, or use one of: ${listed}.`;
}

function checkSource(node: ts.JsxAttribute, gate: Gate): void {
  const tag = node.parent.parent.tagName;
  const component = importedName(tag as ts.Expression, gate);
  const shows = component && SHOWS[component.module]?.[component.name];
  if (!shows) return;
  const { initializer } = node;
  const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  if (!value) return;
  for (const branch of ts.isStringLiteral(value) ? [value] : branches(value as ts.Expression)) {
    if (ts.isCallExpression(branch)) checkKind(branch, component.name, shows, gate);
    const text = startOfText(branch, gate);
    if (text === undefined || referencedAsset(text) !== undefined) continue;
    const isInline = shows === "picture" && text.startsWith("data:");
    const problem = isInline && wholeText(branch, gate) !== undefined ? inlineImageProblem(text) : undefined;
    if (problem) gate.report(branch, "asset-unknown", problem, "Bring larger or other pictures in with import_asset.");
    else if (!isInline)
      gate.report(
        branch,
        "asset-unknown",
        `A ${shows} is shown by the name of an asset, not by an address.`,
        `Bring it in with import_asset, then \`<${component.name} src={staticFile("${fileName(text, shows)}")} />\`.`,
      );
  }
}

/** A clip in what shows pictures, a picture in what shows clips, a sound in either. */
function checkKind(call: ts.CallExpression, component: string, shows: "picture" | "clip", gate: Gate): void {
  for (const { branch, wanted } of namesIn(call, gate)) {
    const asset = assetNamed(wanted, gate);
    if (!asset) continue;
    const is = KINDS[asset.kind] ?? { noun: asset.kind };
    if (is.noun === shows) continue;
    const use = is.component ? `Write \`<${is.component} src={staticFile("${asset.name}")} />\`.` : is.use;
    gate.report(branch, "asset-unknown", `"${asset.name}" is a ${is.noun}, and <${component}> shows a ${shows}.`, use);
  }
}

const KINDS: Readonly<Record<string, { noun: string; component?: string; use?: string }>> = {
  image: { noun: "picture", component: "Img" },
  svg: { noun: "picture", component: "Img" },
  video: { noun: "clip", component: "Video" },
  data: { noun: "table", use: 'Read its rows: `const rows = useTable("...")` of @scenewright/components.' },
  font: { noun: "font", use: 'Name it in a style: `fontFamily: "..."`, by its family or as list_assets calls it.' },
  audio: { noun: "sound", use: "Scenes are silent: place it with edit_audio, and remove this." },
};

function fileName(address: string, shows: "picture" | "clip"): string {
  const plain = address.replace(/[?#].*$/, "");
  return (
    plain
      .slice(plain.lastIndexOf("/") + 1)
      .replace(/[^\w.-]/g, "")
      .slice(0, 60) || (shows === "clip" ? "clip.mp4" : "logo.png")
  );
}
