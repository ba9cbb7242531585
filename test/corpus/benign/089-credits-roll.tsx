import {AbsoluteFill, interpolate, useCurrentFrame, useVideoConfig} from 'remotion';

const credits: Array<{role: string; names: string[]}> = [
	{role: 'Written by', names: ['Ada Moreau', 'Kwame Osei']},
	{role: 'Camera', names: ['Søren Ålund']},
	{role: 'Script & Evaluation', names: ['Évangéline Ó Briain', 'Nguyễn Văn An', 'Łukasz Żak']},
	{role: 'Music', names: ['The Process Servers', 'DJ Window']},
	{role: 'Document research', names: ['Import/Export Archive, Århus']},
];

export default function Credits() {
	const frame = useCurrentFrame();
	const {height, durationInFrames} = useVideoConfig();
	const top = interpolate(frame, [0, durationInFrames], [height * 0.75, -height * 0.55]);

	return (
		<AbsoluteFill style={{backgroundColor: 'black', overflow: 'hidden'}}>
			<div style={{position: 'absolute', top, width: '100%', color: 'white', fontFamily: 'Georgia, serif'}}>
				{credits.map(({role, names}) => (
					<dl key={role} style={{display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 60, margin: '0 0 70px'}}>
						<dt style={{textAlign: 'right', color: '#a3a3a3', fontSize: 44}}>{role}</dt>
						{names.map((name, i) => (
							<dd key={name} style={{margin: 0, gridColumn: 2, gridRow: i + 1, fontSize: 56}}>{name}</dd>
						))}
					</dl>
				))}
				<p style={{textAlign: 'center', fontSize: 40, color: '#737373'}}>No &lt;div&gt;s were harmed. https://example.org/credits</p>
			</div>
			<AbsoluteFill style={{background: 'linear-gradient(black, transparent 18%, transparent 82%, black)'}} />
		</AbsoluteFill>
	);
}
