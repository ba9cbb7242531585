// Box breathing — 4 s in, 4 s hold, 4 s out. Here compressed so that it loops within three seconds.
import { AbsoluteFill, Easing, interpolate, Loop, useCurrentFrame } from "remotion";

const CYCLE = 45;

function Lotus() {
    const frame = useCurrentFrame();
    const breath = interpolate(frame, [0, CYCLE / 3, (CYCLE * 2) / 3, CYCLE], [0.7, 1.15, 1.15, 0.7], { easing: Easing.inOut(Easing.sin) });
    const label = frame < CYCLE / 3 ? "breathe in…" : frame < (CYCLE * 2) / 3 ? "hold…" : "breathe out…";
    return (
        <AbsoluteFill style={{ alignItems: "center", justifyContent: "center" }}>
            <svg viewBox="-400 -400 800 800" width={860} height={860} style={{ filter: "drop-shadow(0 0 60px rgba(251, 207, 232, .6))" }}>
                {Array.from({ length: 12 }).map((_, i) => (
                    <ellipse
                        key={i}
                        rx={64}
                        ry={170}
                        cy={-140}
                        transform={`rotate(${i * 30 + frame}) scale(${breath})`}
                        fill={i % 2 ? "#f9a8d4" : "#c4b5fd"}
                        fillOpacity={0.45}
                    />
                ))}
            </svg>
            <div style={{ position: "absolute", bottom: 60, fontSize: 64, color: "white", fontFamily: "Georgia, serif" }}>{label}</div>
        </AbsoluteFill>
    );
}

const Meditation = () => (
    <AbsoluteFill style={{ background: "linear-gradient(#312e81, #831843)" }}>
        <Loop durationInFrames={CYCLE}>
            <Lotus />
        </Loop>
    </AbsoluteFill>
);

export default Meditation;
