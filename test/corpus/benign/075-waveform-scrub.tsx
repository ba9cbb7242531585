import { AbsoluteFill, interpolate, random, useCurrentFrame, useVideoConfig } from 'remotion';

const PEAKS = Float64Array.from({ length: 160 }, (_, i) => {
  const envelope = Math.sin((i / 160) * Math.PI);
  return envelope * (0.25 + 0.75 * random(`peak-${i}`));
});

const mmss = (totalSeconds: number) => {
  const m = Math.trunc(totalSeconds / 60);
  const s = Math.trunc(totalSeconds % 60);
  return `${m}:${`${s}`.padStart(2, '0')}`;
};

const Waveform = ({ title, artist, seconds }: { title: string; artist: string; seconds: number }) => {
  const frame = useCurrentFrame();
  const { durationInFrames } = useVideoConfig();
  const played = interpolate(frame, [0, durationInFrames - 1], [0, 1]);

  return (
    <AbsoluteFill style={{ background: 'linear-gradient(160deg, #f97316, #db2777)', padding: 140, justifyContent: 'center', color: 'white', fontFamily: 'sans-serif' }}>
      <div style={{ fontSize: 100, fontWeight: 800 }}>{title}</div>
      <div style={{ fontSize: 52, opacity: 0.8, marginBottom: 60 }}>{artist}</div>
      <svg viewBox="0 -100 1600 200" style={{ width: '100%', overflow: 'visible' }}>
        {[...PEAKS].map((peak, i) => (
          <rect key={i} x={i * 10} y={-peak * 95} width={6} height={Math.max(4, peak * 190)} rx={3} fill="white" fillOpacity={i / PEAKS.length < played ? 1 : 0.35} />
        ))}
      </svg>
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 44, fontVariantNumeric: 'tabular-nums' }}>
        <span>{mmss(seconds * played)}</span>
        <span>-{mmss(seconds * (1 - played))}</span>
      </div>
    </AbsoluteFill>
  );
};

export default function Scene() {
  return <Waveform title="Paper Boats" artist="The Quiet Hours" seconds={214} />;
}
