import {AbsoluteFill, interpolate, useCurrentFrame} from "remotion";

const range = (n: number) => [...Array(n).keys()].map((i) => i + 1);

export default function MultiplicationTable() {
	const frame = useCurrentFrame();
	const step = Math.floor(interpolate(frame, [0, 80], [1, 9.99], {extrapolateRight: "clamp"}));

	return (
		<AbsoluteFill style={{background: "#4c1d95", alignItems: "center", justifyContent: "center"}}>
			<table style={{borderCollapse: "separate", borderSpacing: 10, fontFamily: "sans-serif", fontSize: 46}}>
				<tbody>
					{range(9).map((row) => (
						<tr key={row}>
							{range(9).map((column) => {
								const onDiagonal = row === column;
								const lit = row === step || column === step;
								return (
									<td
										key={column}
										style={{
											width: 96,
											height: 92,
											textAlign: "center",
											borderRadius: 16,
											color: lit ? "#2e1065" : "#ddd6fe",
											background: onDiagonal && lit ? "#facc15" : lit ? "#c4b5fd" : "#5b21b6",
											fontWeight: onDiagonal ? 800 : 400,
										}}
									>
										{row * column}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</AbsoluteFill>
	);
}
