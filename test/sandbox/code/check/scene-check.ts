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
