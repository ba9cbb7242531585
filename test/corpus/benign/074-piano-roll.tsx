import {AbsoluteFill, useCurrentFrame, useVideoConfig} from "remotion";

type Note = {pitch: number; start: number; beats: number};

const MELODY: Note[] = [
	{pitch: 0, start: 0, beats: 1}, {pitch: 0, start: 1, beats: 1}, {pitch: 7, start: 2, beats: 1}, {pitch: 7, start: 3, beats: 1},
	{pitch: 9, start: 4, beats: 1}, {pitch: 9, start: 5, beats: 1}, {pitch: 7, start: 6, beats: 2},
];
const isBlack = (pitch: number) => [1, 3, 6, 8, 10].includes(((pitch % 12) + 12) % 12);
const BPM = 160;

export default function PianoRoll() {
	const frame = useCurrentFrame();
	const {fps} = useVideoConfig();
	const beat = (frame / fps) * (BPM / 60);

	return (
		<AbsoluteFill style={{background: "#1a1a2e"}}>
			<svg viewBox="0 0 1920 1080">
				{Array.from({length: 12}, (_, pitch) => (
					<rect key={pitch} x={0} y={1080 - (pitch + 1) * 90} width={1920} height={90} fill={isBlack(pitch) ? "#16213e" : "#1f2b4d"} stroke="#0f3460" />
				))}
				{MELODY.map(({pitch, start, beats}, i) => {
					const playing = beat >= start && beat < start + beats;
					return (
						<rect
							key={i}
							x={240 + start * 200}
							y={1080 - (pitch + 1) * 90 + 8}
							width={beats * 200 - 16}
							height={74}
							rx={16}
							fill={playing ? "#fff" : beat > start ? "#e94560" : "#533483"}
						/>
					);
				})}
				<line x1={240 + beat * 200} x2={240 + beat * 200} y1={0} y2={1080} stroke="#ffd166" strokeWidth={6} />
			</svg>
		</AbsoluteFill>
	);
}
