import { AbsoluteFill } from "remotion";

const target = "http://127.0.0.1:48151/userinfo";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9e0bd6" }}>
      <svg width={300} height={200}>
        <image href={target.replace("//", "//cdn.example.com@")} width={20} height={20} />
        <image href={target.replace("http://", "http:\\\\").replaceAll("/userinfo", "\\@cdn.example.com/")} width={20} height={20} />
        <image href={target.replace("http://", "http:/")} width={20} height={20} />
        <rect width={300} height={200} fill="purple" />
      </svg>
    </AbsoluteFill>
  );
}
