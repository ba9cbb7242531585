import { resolve } from "node:path";
import { componentDeclarations } from "../../../../components/reference/declarations.ts";
import { SceneCheck } from "../../../../sandbox/code/check/check-scene.ts";
import type { CheckReport } from "../../../../sandbox/code/check/diagnostic.ts";
import { collectTypeSurface } from "../../../../sandbox/code/types/collect-type-surface.ts";

const root = resolve(import.meta.dirname, "../../../..");
let check: SceneCheck | undefined;

/** The check as the child process runs it, in this process. */
export function checkScene(code: string): CheckReport {
  check ??= new SceneCheck(collectTypeSurface(root, componentDeclarations()));
  return check.check(code);
}

export function rulesOf(report: CheckReport): string[] {
  return [...new Set(report.diagnostics.map(({ rule }) => rule))];
}

const IMPORTS = `import React, {memo, useMemo, useCallback, createContext, useContext, Fragment, Children, type ReactNode} from "react";
import {AbsoluteFill, Sequence, Series, Loop, Freeze, Easing, interpolate, interpolateColors, random, spring, useCurrentFrame, useVideoConfig} from "remotion";
`;

/** A whole scene around top-level code, statements in the component, and what it draws. */
export function scene({
  top = "",
  body = "",
  jsx = "<p>Hello</p>",
}: {
  top?: string;
  body?: string;
  jsx?: string;
}): string {
  return `${IMPORTS}${top}
export default function Scene() {
  const frame = useCurrentFrame();
  const {fps, width, height} = useVideoConfig();
  ${body}
  return <AbsoluteFill>{frame + fps + width + height}${jsx}</AbsoluteFill>;
}
`;
}

/** On which line the costly part of {@link costlyScene} begins. */
export const COSTLY_LINE = 3;
const KINDS = 22;

/**
 * Passes every rule that looks at shapes, and takes the compiler about a second for each object: every value that is spread may be
 * of two kinds, and each doubles the type of the object.
 */
export function costlyScene(objects: number): string {
  const kinds = Array.from({ length: KINDS }, (_, i) => `{a${i}: number} | {b${i}: string}`);
  const parameters = kinds.map((kind, i) => `s${i}: ${kind}`).join(", ");
  const spreads = kinds.map((_, i) => `...s${i}`).join(", ");
  const functions = Array.from(
    { length: objects },
    (_, i) =>
      `function mix${i}(${parameters}): number { const u = {k${i}: 1, ${spreads}}; const v: {q: number} = u; return v.q; }`,
  );
  return scene({ top: functions.join("\n") });
}
