import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const FEN = "r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R";
const GLYPHS: { [piece: string]: string | undefined } = { k: "♚", q: "♛", r: "♜", b: "♝", n: "♞", p: "♟" };

function parseFen(fen: string): (string | null)[][] {
  return fen.split("/").map((rank) => [...rank].flatMap((c) => (/\d/.test(c) ? Array<string | null>(Number(c)).fill(null) : [c])));
}

const board = parseFen(FEN);
const CELL = 120;

export default function ChessOpening() {
  const frame = useCurrentFrame();
  const glow = interpolate(Math.sin(frame / 6), [-1, 1], [0.2, 0.8]);
  return (
    <AbsoluteFill style={{ background: "#262421", flexDirection: "row", alignItems: "center", padding: 60, gap: 100 }}>
      <svg width={960} height={960} viewBox={`0 0 ${CELL * 8} ${CELL * 8}`}>
        {board.map((rank, y) =>
          rank.map((piece, x) => (
            <g key={`${"abcdefgh"[x]}${8 - y}`} transform={`translate(${x * CELL} ${y * CELL})`}>
              <rect width={CELL} height={CELL} fill={(x + y) % 2 ? "#b58863" : "#f0d9b5"} />
              {x === 2 && y === 4 && <rect width={CELL} height={CELL} fill="#84cc16" opacity={glow} />}
              {piece && (
                <text x={CELL / 2} y={CELL / 2} fontSize={96} textAnchor="middle" dominantBaseline="central" fill={piece === piece.toUpperCase() ? "#fff" : "#111"} stroke="#333" strokeWidth={1.5} fontFamily="DejaVu Sans">
                  {GLYPHS[piece.toLowerCase()] ?? "?"}
                </text>
              )}
            </g>
          )),
        )}
      </svg>
      <div style={{ color: "#fff", fontFamily: "sans-serif" }}>
        <h1 style={{ fontSize: 90, margin: 0 }}>Italian Game</h1>
        <ol style={{ fontSize: 56, lineHeight: 1.7, color: "#bababa" }}>
          <li>e4 e5</li>
          <li>Nf3 Nc6</li>
          <li style={{ color: "#a3e635" }}>Bc4</li>
        </ol>
      </div>
    </AbsoluteFill>
  );
}
