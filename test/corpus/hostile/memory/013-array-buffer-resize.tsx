import { AbsoluteFill } from "remotion";

const buffers = Array.from({ length: 64 }, () => {
  const Resizable = ArrayBuffer as unknown as new (n: number, o: { maxByteLength: number }) => ArrayBuffer & { resize(n: number): void };
  const buffer = new Resizable(0, { maxByteLength: 2 ** 31 });
  buffer.resize(2 ** 31);
  return buffer;
});

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#80c299", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{buffers.length}</div>
    </AbsoluteFill>
  );
}
