import * as React from "react";
import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

type Language = "en" | "ar" | "he" | "fa" | "zh" | "ja" | "hi" | "el" | "ru" | "th";

const hello: Readonly<Record<Language, string>> = {
  en: "Hello",
  ar: "مرحبًا بكم",
  he: "שלום לכולם",
  fa: "سلام دوستان",
  zh: "你好，世界",
  ja: "こんにちは",
  hi: "नमस्ते",
  el: "Γειά σου",
  ru: "Здравствуйте",
  th: "สวัสดี",
};

const RTL: ReadonlySet<string> = new Set(["ar", "he", "fa"]);

const cell = (hue: number): React.CSSProperties => ({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  paddingInline: 40,
  borderRadius: 24,
  fontSize: 72,
  background: `oklch(0.92 0.06 ${hue})`,
});

export default function Greetings(): React.ReactElement {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ background: "white", display: "grid", gridTemplateColumns: "1fr 1fr", gap: 24, padding: 70, fontFamily: "sans-serif" }}>
      {Object.entries(hello).map(([language, text], i) => {
        const dir = RTL.has(language) ? "rtl" : "ltr";
        const from = dir === "rtl" ? 200 : -200;
        const x = interpolate(frame, [i * 4, i * 4 + 16], [from, 0], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
        return (
          <div key={language} dir={dir} lang={language} style={{ ...cell(i * 36), transform: `translateX(${x}px)` }}>
            <span>{text}</span>
            <small style={{ fontSize: 30, opacity: 0.5 }}>{language}</small>
          </div>
        );
      })}
    </AbsoluteFill>
  );
}
