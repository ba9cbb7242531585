import {giveElementIds} from "./sandbox/elements/give-element-ids.ts";
const src = `import {AbsoluteFill, Sequence, Series} from "remotion";
const items = [{t: "A"}, {t: "B"}];
function Card({t}: {t: string}) { return <div className="x"><h3>{t}</h3></div>; }
export default function Scene() {
  return (
    <AbsoluteFill style={{color: "red"}}>
      <h1 style={{fontSize: 48}}>Hello "you" 🎉</h1>
      <Sequence from={30}><p>Roots where the curve meets</p></Sequence>
      <Series><Series.Sequence durationInFrames={20}><p>one</p></Series.Sequence><Series.Sequence durationInFrames={20}><p>two <b>x</b></p></Series.Sequence></Series>
      {items.map((item, i) => <Card key={i} t={item.t} />)}
      {items.map((item) => <span key={item.t}>{item.t}%</span>)}
      <svg><defs><linearGradient id="a"><stop/></linearGradient></defs><rect/><rect/></svg>
    </AbsoluteFill>
  );
}`;
const r = giveElementIds(src); console.log(r.source); console.log(r.elements.map(e=>JSON.stringify(e)).join("\n"));
console.log(giveElementIds(r.source).source === r.source);
