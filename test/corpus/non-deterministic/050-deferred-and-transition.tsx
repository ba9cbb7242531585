import { useDeferredValue, useEffect, useState, useTransition } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const late = useDeferredValue(frame, 0);
  const [pending, start] = useTransition();
  const [step, setStep] = useState(0);
  useEffect(() => start(() => setStep(frame)), [frame]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#397038", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{late} {step} {pending ? "pending" : "settled"}</div>
    </AbsoluteFill>
  );
}
