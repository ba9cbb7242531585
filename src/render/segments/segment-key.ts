import { createHash } from "node:crypto";
import type { VideoEncoding } from "../../../sandbox/render/protocol.ts";
import type { Segment } from "./plan-segments.ts";

/** What the bytes of a rendered segment depend on, each as a hash: two segments with the same parts are the same file. */
export interface SegmentParts {
  readonly code: string;
  /** Assets that its scenes name. */
  readonly pictures: string;
  /** Words and beats that its scenes ask for. */
  readonly sound: string;
  /** Where on their clocks the scenes are, and how long they are told to be. */
  readonly timing: string;
  readonly transition: string;
  readonly theme: string;
  /** Those that are seen in it. */
  readonly captions: string;
  /** Width, height, frame rate. */
  readonly size: string;
  readonly quality: string;
  /** Bundle, browser, encoder, fonts and our own drawing code. */
  readonly tools: string;
}

export function segmentParts(segment: Segment, encoding: VideoEncoding, tools: string): SegmentParts {
  const { scenes, theme, brand, captions, width, height, fps, ...rest } = segment.timeline;
  // Named one by one: a field added to a scene is in the key until someone decides that no pixel depends on it.
  const clocks = scenes.map(
    ({
      sceneId: _,
      title: _title,
      lineMap: _lines,
      moduleMap: _modules,
      compiled: _code,
      sheet: _sheet,
      icons: _icons,
      assets: _assets,
      sound: _sound,
      transitionIn: _in,
      ...clock
    }) => clock,
  );
  return {
    code: hash(scenes.map(({ compiled, sheet, icons }) => (sheet || icons ? [compiled, sheet, icons] : compiled))),
    pictures: hash(scenes.map(({ assets }) => assets ?? null)),
    sound: hash(scenes.map(({ sound }) => sound ?? null)),
    timing: hash([clocks, segment.fromFrame, segment.toFrame, rest]),
    transition: hash(scenes.map(({ transitionIn }) => transitionIn ?? null)),
    theme: hash(brand ? [theme, withoutLogo(brand)] : theme),
    captions: hash(captions ?? null),
    size: hash([width, height, fps]),
    quality: hash(encoding),
    tools: hash(tools),
  };
}

/** Scenes that show it have it among their pictures. */
function withoutLogo({ logo: _, ...brand }: NonNullable<Segment["timeline"]["brand"]>) {
  return brand;
}

export function segmentKey(parts: SegmentParts): string {
  return hash(Object.entries(parts).sort());
}

/** 160 bits: as good as unique, and short in a file name. */
export function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 40);
}
