import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#582d8b" }}>
      <svg viewBox="0 0 100 100" width={900}>
        <defs>
          <circle id="n0" r="1" fill="white" />
          {Array.from({ length: 12 }, (_, level) => (
            <g key={level} id={`n${level + 1}`}>
              {Array.from({ length: 10 }, (_, i) => (
                <use key={i} href={`#n${level}`} x={i} />
              ))}
            </g>
          ))}
        </defs>
        <use href="#n12" />
      </svg>
    </AbsoluteFill>
  );
}
