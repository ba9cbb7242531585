import { AbsoluteFill, Easing, interpolate, Sequence, useCurrentFrame, useVideoConfig } from 'remotion';

const Banner = ({ name, role }: { name: string; role: string }) => {
  const frame = useCurrentFrame();
  const { durationInFrames } = useVideoConfig();
  const enter = interpolate(frame, [0, 14], [0, 1], { easing: Easing.out(Easing.exp), extrapolateRight: 'clamp' });
  const exit = interpolate(frame, [durationInFrames - 10, durationInFrames], [0, 1], { extrapolateLeft: 'clamp' });
  const x = (1 - enter) * -900 - exit * 900;

  return (
    <div style={{ position: 'absolute', left: 0, bottom: 140, transform: `translateX(${x}px)`, fontFamily: 'sans-serif' }}>
      <div style={{ background: '#dc2626', color: 'white', fontSize: 72, fontWeight: 800, padding: '16px 60px 16px 120px' }}>{name}</div>
      <div style={{ background: 'white', color: '#171717', fontSize: 44, padding: '12px 60px 12px 120px', display: 'inline-block' }}>{role}</div>
    </div>
  );
};

const people = [
  { name: 'Dr. Amira Haddad', role: 'Volcanologist' },
  { name: 'Window & Sons', role: 'Location scouts' },
];

export default function LowerThirds() {
  const slot = 44;
  return (
    <AbsoluteFill style={{ background: 'linear-gradient(200deg, #fb923c, #7c2d12 55%, #1c1917)' }}>
      <svg width={1920} height={1080} style={{ position: 'absolute' }}>
        <path d="M 300 1080 L 820 360 Q 960 420 1080 350 L 1680 1080 Z" fill="#292524" />
        <path d="M 820 360 Q 960 420 1080 350 L 1040 460 Q 960 560 880 450 Z" fill="#f97316" />
      </svg>
      {people.map((person, i) => (
        <Sequence key={person.name} from={i * slot} durationInFrames={slot}>
          <Banner {...person} />
        </Sequence>
      ))}
    </AbsoluteFill>
  );
}
