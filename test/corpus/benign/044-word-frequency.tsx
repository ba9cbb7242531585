import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

const TEXT = String.raw`The path C:\new\table is not a newline, the tab is not a tab,
and the word "the" is the word that the text repeats the most.`;

const counts = TEXT.toLowerCase()
  .split(/[^a-z]+/)
  .filter(Boolean)
  .reduce((map, word) => map.set(word, (map.get(word) ?? 0) + 1), new Map<string, number>());

const STOP = new Set(['c', 'of', 'and']);

const ranked = [...counts]
  .filter(([word]) => !STOP.has(word))
  .sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
  .slice(0, 6);

const WordFrequency = () => {
  const frame = useCurrentFrame();
  const [[, most]] = ranked;
  return (
    <AbsoluteFill style={{background: '#fffdf5', padding: 90, fontFamily: 'Georgia, serif', color: '#292524'}}>
      <blockquote style={{margin: 0, fontSize: 44, fontStyle: 'italic', color: '#78716c'}}>{TEXT}</blockquote>
      <div style={{marginTop: 60, display: 'grid', gap: 26}}>
        {ranked.map(([word, count], i) => (
          <div key={word} style={{display: 'flex', alignItems: 'center', gap: 30, fontSize: 52}}>
            <b style={{width: 220, textAlign: 'right'}}>{word}</b>
            <div
              style={{
                height: 60,
                width: interpolate(frame, [i * 5, i * 5 + 25], [0, (count / most) * 1200], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'}),
                background: i ? '#d6d3d1' : '#dc2626',
              }}
            />
            <span>×{count}</span>
          </div>
        ))}
      </div>
    </AbsoluteFill>
  );
};
export default WordFrequency;
