import { createContext, memo, useCallback, useContext, useMemo, type PropsWithChildren } from "react";
import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

interface Clock { seconds: number; at: (from: number, to: number) => number }
const ClockContext = createContext<Clock | null>(null);

function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error("useClock needs a ClockProvider around it");
  return clock;
}

function ClockProvider({ children }: PropsWithChildren) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const seconds = frame / fps;
  const at = useCallback((from: number, to: number) => Math.min(1, Math.max(0, (seconds - from) / (to - from))), [seconds]);
  const value = useMemo(() => ({ seconds, at }), [seconds, at]);
  return <ClockContext.Provider value={value}>{children}</ClockContext.Provider>;
}

const Bar = memo(function Bar({ from, color }: { from: number; color: string }) {
  const { at } = useClock();
  return <div style={{ height: 60, margin: 12, width: `${at(from, from + 1) * 100}%`, backgroundColor: color }} />;
});

export default function Scene() {
  return (
    <ClockProvider>
      <AbsoluteFill style={{ padding: 100, justifyContent: "center" }}>
        {["#f43f5e", "#8b5cf6", "#06b6d4"].map((color, i) => (
          <Bar key={color} from={i * 0.5} color={color} />
        ))}
      </AbsoluteFill>
    </ClockProvider>
  );
}
