import { type CSSProperties, useEffect, useRef, useState } from "react";
import { AbsoluteFill, useDelayRender } from "remotion";
import { fontStack } from "../../sandbox/policy/fonts.ts";
import type { SoundStrip } from "../../sandbox/render/protocol.ts";
import { SoundStripView } from "./sound-strip.tsx";

export interface SheetImage {
  readonly jpegBase64: string;
  /** Instead of a frame: a PNG of any shape, shown whole; empty for what has no picture. */
  readonly pngBase64?: string;
  readonly title: string;
  readonly timecode: string;
  /** A box in fractions of the frame to outline, with the number written on it. */
  readonly outline?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly number?: number;
}

export interface Sheet {
  /** Pixels of the whole sheet. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly cells: readonly SheetImage[];
  /** What is heard, at the sheet's lower edge. */
  readonly strip?: SoundStrip;
}

export const SHEET_GAP_PX = 10;
export const SHEET_LABEL_PX = 26;

/** Frames in a grid, each with its scene's title and timecode under it, and what is heard below them. Runs in a page of its own, never beside scene code. */
export function ContactSheet({ sheet }: { sheet: Sheet }) {
  return (
    <AbsoluteFill
      style={{
        backgroundColor: "#101318",
        padding: SHEET_GAP_PX,
        display: "grid",
        gridTemplateColumns: `repeat(${sheet.columns}, 1fr)`,
        gap: SHEET_GAP_PX,
        alignContent: "start",
        fontFamily: fontStack("Inter"),
      }}
    >
      {sheet.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
        <Cell key={index} cell={cell} />
      ))}
      {sheet.strip ? (
        <div style={{ position: "absolute", left: SHEET_GAP_PX, bottom: SHEET_GAP_PX }}>
          <SoundStripView strip={sheet.strip} />
        </div>
      ) : null}
    </AbsoluteFill>
  );
}

function Cell({ cell }: { cell: SheetImage }) {
  return (
    <div style={{ minWidth: 0 }}>
      <div style={{ position: "relative", display: "flex" }}>
        {cell.pngBase64 !== undefined ? (
          <ShownWhole pngBase64={cell.pngBase64} />
        ) : cell.jpegBase64 ? (
          <DecodedImage source={`data:image/jpeg;base64,${cell.jpegBase64}`} style={FILLED} />
        ) : (
          <NotDrawn />
        )}
        {cell.outline ? <Outline cell={cell} /> : null}
      </div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          gap: 8,
          height: SHEET_LABEL_PX,
          alignItems: "center",
          fontSize: 13,
          color: "#d5dae3",
        }}
      >
        <span style={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: 600 }}>
          {cell.title}
        </span>
        <span style={{ fontVariantNumeric: "tabular-nums", color: "#8f9bb0", flexShrink: 0 }}>{cell.timecode}</span>
      </div>
    </div>
  );
}

const FILLED: CSSProperties = { width: "100%", display: "block", borderRadius: 4 };

/** On a chequered ground, as pictures may be clear and of any colour. */
function ShownWhole({ pngBase64 }: { pngBase64: string }) {
  return (
    <div
      style={{
        position: "relative",
        flex: 1,
        aspectRatio: "16 / 9",
        borderRadius: 4,
        background: pngBase64
          ? "repeating-conic-gradient(#2b313c 0% 25%, #232831 0% 50%) 50% / 24px 24px"
          : "linear-gradient(#1b2029, #171b22)",
      }}
    >
      {pngBase64 ? (
        <DecodedImage
          source={`data:image/png;base64,${pngBase64}`}
          style={{ position: "absolute", inset: 0, width: "100%", height: "100%", objectFit: "contain" }}
        />
      ) : null}
    </div>
  );
}

/** The time of the preview was over before this one. */
function NotDrawn() {
  return (
    <div
      style={{ flex: 1, aspectRatio: "16 / 9", display: "grid", placeItems: "center", color: "#8f9bb0", fontSize: 15 }}
    >
      not drawn
    </div>
  );
}

function Outline({ cell: { outline, number } }: { cell: SheetImage }) {
  if (!outline) return null;
  return (
    <div
      style={{
        position: "absolute",
        left: `${outline.x * 100}%`,
        top: `${outline.y * 100}%`,
        width: `${outline.width * 100}%`,
        height: `${outline.height * 100}%`,
        outline: "3px solid #ff3d81",
        boxShadow: "0 0 0 5px rgba(16,19,24,.65)",
        borderRadius: 3,
      }}
    >
      {number === undefined ? null : (
        <span
          style={{
            position: "absolute",
            top: -4,
            left: -4,
            background: "#ff3d81",
            color: "white",
            fontWeight: 700,
            fontSize: 13,
            padding: "1px 6px",
            borderRadius: 3,
          }}
        >
          {number}
        </span>
      )}
    </div>
  );
}

function DecodedImage({ source, style }: { source: string; style: CSSProperties }) {
  const { delayRender, continueRender } = useDelayRender();
  const [handle] = useState(() => delayRender("decoding a frame"));
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    image.current?.decode().finally(() => continueRender(handle));
  }, [handle, continueRender]);
  return <img ref={image} alt="" src={source} style={style} />;
}
