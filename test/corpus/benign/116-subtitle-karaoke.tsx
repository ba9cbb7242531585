import React, {useCallback, useMemo} from 'react';
import {AbsoluteFill, useCurrentFrame, useVideoConfig} from 'remotion';

interface Cue {
    readonly startMs: number;
    readonly endMs: number;
    readonly text: string;
}

const SRT = `
00:00:00,000 --> 00:00:01,200
Every scene is a function
00:00:01,200 --> 00:00:02,100
of its frame number,
00:00:02,100 --> 00:00:03,000
and of nothing else.
`;

const STAMP = /(\d\d):(\d\d):(\d\d),(\d{3})/;

const toMs = (stamp: string): number => {
    const match = STAMP.exec(stamp);
    if (!match) return 0;
    const [, h = '0', m = '0', s = '0', ms = '0'] = match;
    return ((Number(h) * 60 + Number(m)) * 60 + parseInt(s, 10)) * 1000 + Number.parseInt(ms, 10);
};

const parse = (srt: string): Cue[] => {
    const lines = srt.trim().split(/\r?\n/);
    const cues: Cue[] = [];
    for (let i = 0; i + 1 < lines.length; i += 2) {
        const [start, end] = lines[i].split(' --> ');
        cues.push({startMs: toMs(start), endMs: toMs(end), text: lines[i + 1]});
    }
    return cues;
};

const Karaoke: React.FC = () => {
    const frame = useCurrentFrame();
    const {fps} = useVideoConfig();
    const now = (frame / fps) * 1000;
    const cues = useMemo(() => parse(SRT), []);
    const isOn = useCallback(({startMs, endMs}: Cue) => startMs <= now && now < endMs, [now]);
    const cue = cues.find(isOn);
    const words = cue?.text.split(' ') ?? [];
    const sung = cue ? ((now - cue.startMs) / (cue.endMs - cue.startMs)) * words.length : 0;

    return (
        <AbsoluteFill style={{background: 'linear-gradient(#0ea5e9, #6366f1)', justifyContent: 'flex-end', alignItems: 'center', paddingBottom: 180}}>
            <div style={{fontSize: 110, fontWeight: 800, fontFamily: 'sans-serif', WebkitTextStroke: '3px #0008', paintOrder: 'stroke fill'}}>
                {words.map((word, i) => (
                    <span key={i} style={{color: i < sung ? '#fde047' : 'white'}}>
                        {word}{' '}
                    </span>
                ))}
            </div>
        </AbsoluteFill>
    );
};

export default Karaoke;
