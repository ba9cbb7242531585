import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c838eb" }}>
      <iframe title="doc" srcDoc="<script>parent.fetch('http://127.0.0.1:48151/srcdoc')</script><h1>doc</h1>" />
    </AbsoluteFill>
  );
}
