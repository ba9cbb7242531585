import {giveElementIds} from "./sandbox/elements/give-element-ids.ts";
import {patchElement} from "./sandbox/elements/patch/patch-element.ts";
const src = giveElementIds(`import { AbsoluteFill, Sequence, interpolate, useCurrentFrame } from 'remotion'
const items = [{ t: 'A', c: 1 }, { t: 'B', c: 2 }]
const base = { fontSize: 20 }
export default function Scene() {
  const frame = useCurrentFrame()
  const size = 40
  return (
    <AbsoluteFill style={{ color: 'red' }}>
      <h1 style={{ fontSize: '48px', transform: 'translateX(-50%)', opacity: 0.9 }}>Hello "you" 🎉</h1>
      <p style={base}>one</p><p style={base}>two {frame}%</p>
      <Sequence from={30} durationInFrames={60}><span style={{ fontSize: size * 2 }}>Roots</span></Sequence>
      {items.map((item, i) => <div key={i}><b>{item.t}</b></div>)}
      {items.map((item) => (
        <em key={item.t} style={{ color: 'red' }}>{item.t}</em>
      ))}
      <svg><path d="M0 0L10 10" stroke="red" /></svg>
      <h2>1,250+ users</h2>
    </AbsoluteFill>
  )
}`).source;
console.log(src);
const P: any[] = [
 {operation:"update", selector:{elementId:"title"}, changes:{text:"New {x}", style:{fontSize:72,color:"blue"}}},
 {operation:"update", selector:{elementId:"one"}, changes:{style:{fontSize:"+20%"}}},
 {operation:"update", selector:{elementId:"roots"}, changes:{style:{fontSize:72}}},
 {operation:"update", selector:{type:"em"}, changes:{style:{color:"blue"}}, repetition:1},
 {operation:"update", selector:{type:"em"}, changes:{text:"x"}},
 {operation:"update", selector:{type:"em"}, changes:{text:"x"}, repetition:1},
 {operation:"animate", selector:{elementId:"title"}, changes:{enter:"slide-up",exit:"fade",emphasis:"pulse"}},
 {operation:"animate", selector:{elementId:"roots"}, changes:{enter:"scale",exit:"fade", easing:"spring"}},
 {operation:"animate", selector:{type:"path"}, changes:{enter:"draw"}},
 {operation:"animate", selector:{type:"h2"}, changes:{enter:"count-up"}},
 {operation:"animate", selector:{type:"h1"}, changes:{enter:"typewriter"}},
 {operation:"add", changes:{element:"FeatureCard", props:{title:"Fast", n: 3}}, position:{after:"title"}},
 {operation:"add", changes:{element:"h3", text:"Hey", style:{color:"red"}}},
 {operation:"delete", selector:{elementId:"title"}},
 {operation:"move", selector:{elementId:"title"}, position:{after:"drawing"}},
 {operation:"unroll", selector:{type:"em"}},
 {operation:"delete", selector:{type:"em"}, repetition:1},
 {operation:"update", selector:{label:"o"}, changes:{text:"x"}},
 {operation:"update", selector:{elementId:"titel"}, changes:{text:"x"}},
];
import {structuredPatch, createTwoFilesPatch} from "diff";
for (const p of P) { const r = patchElement(src, p); console.log("\n=====", JSON.stringify(p)); if (r.outcome!=="changed") { console.log(r.outcome, "problem" in r ? r.problem+" | "+r.nextStep : r.candidates.map(c=>c.elementId)); continue; }
 console.log(r.receipt, r.notes); console.log(createTwoFilesPatch("a","b",src,r.source,"","",{context:0}).split("\n").slice(4).join("\n")); }
