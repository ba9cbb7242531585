import { AbsoluteFill } from "remotion";

const at = (name: string) => `http://127.0.0.1:48151/${name}`;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#24e60d" }}>
      <video poster={at("poster")} src={at("video")} autoPlay muted>
        <track src={at("track")} default kind="captions" />
      </video>
      <audio src={at("audio")} preload="auto" />
      <embed src={at("embed")} />
      <input type="image" src={at("input")} alt="" />
      <p style={{ color: "white", fontSize: 60 }}>Media</p>
    </AbsoluteFill>
  );
}
