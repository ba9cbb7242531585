import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

const words: {ar: string; en: string; emoji: string}[] = [
    {ar: 'كتاب', en: 'book', emoji: '📖'},
    {ar: 'شمس', en: 'sun', emoji: '☀️'},
    {ar: 'بيت', en: 'house', emoji: '🏠'},
    {ar: 'قلم', en: 'pen', emoji: '🖊️'},
];

export default function ArabicLesson() {
    const frame = useCurrentFrame();

    return (
        <AbsoluteFill style={{backgroundColor: '#14532d', direction: 'rtl', padding: 110, fontFamily: 'sans-serif'}}>
            <h1 lang="ar" dir="rtl" style={{color: '#fef9c3', fontSize: 110, margin: 0}}>
                كلمات اليوم
            </h1>
            <div style={{display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 48, marginTop: 70}}>
                {words.map(({ar, en, emoji}, i) => {
                    const enter = interpolate(frame, [i * 8, i * 8 + 14], [0, 1], {
                        extrapolateLeft: 'clamp',
                        extrapolateRight: 'clamp',
                    });
                    return (
                        <div
                            key={en}
                            style={{
                                display: 'flex',
                                justifyContent: 'space-between',
                                alignItems: 'center',
                                borderInlineStart: '12px solid #facc15',
                                background: 'rgba(255,255,255,0.08)',
                                padding: '30px 50px',
                                opacity: enter,
                                transform: `translateX(${(1 - enter) * 80}px)`,
                            }}
                        >
                            <span style={{fontSize: 96, color: 'white'}}>{ar}</span>
                            <span style={{fontSize: 52, color: '#bbf7d0'}} dir="ltr">{emoji} {en}</span>
                        </div>
                    );
                })}
            </div>
        </AbsoluteFill>
    );
}
