import React from "react";
import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const palette: Record<string, React.CSSProperties> = {
  primary: { backgroundColor: "#4f46e5", color: "#ffffff" },
  ghost: { backgroundColor: "transparent", color: "#4f46e5", border: "2px solid #4f46e5" },
};

const BUTTONS = [
  { label: "Get started", variant: "primary" },
  { label: "Read the docs", variant: "ghost" },
];

const Button: React.FC<{ label: string; variant: string }> = ({ label, variant }) => (
  <div style={{ padding: "18px 36px", borderRadius: 12, fontSize: 32, ...palette[variant] }}>{label}</div>
);

const Scene: React.FC = () => {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 20], [0, 1], { extrapolateRight: "clamp" });
  return (
    <AbsoluteFill style={{ justifyContent: "center", alignItems: "center", gap: 20, opacity }}>
      {BUTTONS.map((b) => (
        <Button key={b.label} {...b} />
      ))}
    </AbsoluteFill>
  );
};

export default Scene;
