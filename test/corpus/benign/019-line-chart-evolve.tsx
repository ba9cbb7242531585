import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from 'remotion';
import {evolvePath, getLength, getPointAtLength} from '@remotion/paths';

const data: [month: string, users: number][] = [
  ['Jan', 120], ['Feb', 180], ['Mar', 160], ['Apr', 260],
  ['May', 320], ['Jun', 300], ['Jul', 450], ['Aug', 610],
];

const LEFT = 180;
const STEP = 220;
const scaleY = (users: number) => 900 - users * 1.15;

const path = data.map(([, users], i) => `${i === 0 ? 'M' : 'L'} ${LEFT + i * STEP} ${scaleY(users)}`).join(' ');
const total = getLength(path);

export default function LineChart() {
  const frame = useCurrentFrame();
  const progress = interpolate(frame, [0, 60], [0.001, 1], {easing: Easing.inOut(Easing.quad), extrapolateRight: 'clamp'});
  const head = getPointAtLength(path, total * progress);
  const evolved = evolvePath(progress, path);

  return (
    <AbsoluteFill style={{background: 'linear-gradient(180deg, #022c22, #064e3b)'}}>
      <svg viewBox="0 0 1920 1080">
        {[0, 200, 400, 600].map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={1760} y1={scaleY(tick)} y2={scaleY(tick)} stroke="rgba(255,255,255,.15)" strokeWidth={2} />
            <text x={LEFT - 30} y={scaleY(tick) + 12} textAnchor="end" fontSize={34} fill="#6ee7b7" fontFamily="sans-serif">{tick}</text>
          </g>
        ))}
        <path d={path} fill="none" stroke="#34d399" strokeWidth={10} strokeLinejoin="round" {...evolved} />
        <circle cx={head?.x ?? LEFT} cy={head?.y ?? 900} r={18} fill="#ecfdf5" stroke="#34d399" strokeWidth={8} />
        {data.map(([month], i) => (
          <text key={month} x={LEFT + i * STEP} y={970} textAnchor="middle" fontSize={36} fill="#a7f3d0" fontFamily="sans-serif">{month}</text>
        ))}
      </svg>
    </AbsoluteFill>
  );
}
