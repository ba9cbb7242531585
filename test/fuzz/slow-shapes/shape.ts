import { MAX_SCENE_BYTES } from "../../../sandbox/policy/limits.ts";

/** One way of writing a scene that gets larger with a number: what a check may take too long for. */
export interface SlowShape {
  /** Unique, in kebab-case. */
  readonly name: string;
  /** The scene of this size, 1 or more. */
  scene(size: number): string;
  /** Shared modules that go with it, by name without `shared/`. */
  modules?(size: number): Readonly<Record<string, string>>;
}

/** A part for each number from 0 on, put together. */
export function each(size: number, part: (index: number) => string, between = "\n"): string {
  return Array.from({ length: size }, (_, index) => part(index)).join(between);
}

export interface SceneParts {
  readonly top?: string;
  readonly body?: string;
  /** What is drawn. */
  readonly drawn?: string;
  readonly imports?: string;
}

/** A scene that is honest but for its parts. */
export function sceneWith({ top = "", body = "", drawn = "<p>{frame}</p>", imports = "" }: SceneParts): string {
  return `import {AbsoluteFill, useCurrentFrame} from "remotion";
${imports}
${top}
export default function Scene() {
  const frame = useCurrentFrame();
${body}
  return (
<AbsoluteFill>
${drawn}
</AbsoluteFill>
  );
}
`;
}

/** The largest size of a shape that is still short enough to be checked. */
export function largestSize(shape: SlowShape): number {
  const isShort = (size: number) => Buffer.byteLength(shape.scene(size)) <= MAX_SCENE_BYTES;
  let fits = 1;
  while (fits < 20_000 && isShort(fits * 2)) fits *= 2;
  let tooLong = fits * 2;
  while (tooLong - fits > 1) {
    const size = Math.floor((fits + tooLong) / 2);
    if (isShort(size)) fits = size;
    else tooLong = size;
  }
  return fits;
}
