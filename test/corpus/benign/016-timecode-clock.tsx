import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

const pad = (value: number, size = 2) => String(value).padStart(size, "0");

const timecode = (frame: number, fps: number): string => {
  const seconds = Math.floor(frame / fps);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % fps].map((n) => pad(n)).join(":");
};

const START = Date.UTC(2031, 6, 20, 20, 17, 40);
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

export default function TimecodeClock() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const now = new Date(START + Math.round((frame / fps) * 1000));
  const stamp = `${pad(now.getUTCDate())} ${MONTHS[now.getUTCMonth()]} ${now.getUTCFullYear()}`;
  const clock = `${pad(now.getUTCHours())}:${pad(now.getUTCMinutes())}:${pad(now.getUTCSeconds())}.${pad(now.getUTCMilliseconds(), 3)}`;

  return (
    <AbsoluteFill style={{ background: "#000", color: "#4ade80", fontFamily: "'Courier New', monospace", justifyContent: "space-between", padding: 80 }}>
      <div style={{ fontSize: 60 }}>
        <span style={{ color: frame % 30 < 15 ? "#ef4444" : "transparent" }}>●</span> REC {timecode(frame, fps)}
      </div>
      <div style={{ fontSize: 180, textAlign: "center" }}>{clock}</div>
      <div style={{ fontSize: 60, textAlign: "right" }}>{stamp} UTC</div>
    </AbsoluteFill>
  );
}
