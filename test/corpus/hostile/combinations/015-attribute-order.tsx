import { AbsoluteFill } from "remotion";

const late: { readonly [name: string]: string } = { href: "http://127.0.0.1:48151/late", fill: "url(http://127.0.0.1:48151/late-fill)" };

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#19728e" }}>
      <svg width={400} height={300}>
        <use href="#safe" {...late} />
        <rect id="safe" fill="white" width={90} height={90} {...late} href="#safe" />
      </svg>
    </AbsoluteFill>
  );
}
