import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from "remotion";
import {evolvePath, getLength, getPointAtLength, getTangentAtLength} from "@remotion/paths";

interface City {
    name: string;
    /** Degrees east and north. */
    at: [longitude: number, latitude: number];
}

const CITIES = [
    {name: "Lisboa", at: [-9.1, 38.7]},
    {name: "Zürich", at: [8.5, 47.4]},
    {name: "İstanbul", at: [29.0, 41.0]},
] satisfies City[];

// Equirectangular is good enough at this size.
const project = ([lon, lat]: readonly number[]): [number, number] => [330 + (lon + 12) * 30, 900 - (lat - 34) * 42];

const points = CITIES.map((city) => project(city.at));
const route = points.reduce((d, [x, y], i) => (i === 0 ? `M ${x} ${y}` : `${d} Q ${(points[i - 1][0] + x) / 2} ${Math.min(points[i - 1][1], y) - 180} ${x} ${y}`), "");
const length = getLength(route);

export default function MapRoute() {
    const frame = useCurrentFrame();
    const t = interpolate(frame, [8, 70], [0.001, 1], {easing: Easing.inOut(Easing.sin), extrapolateLeft: "clamp", extrapolateRight: "clamp"});
    const plane = getPointAtLength(route, t * length) ?? {x: 0, y: 0};
    const heading = getTangentAtLength(route, t * length) ?? {x: 1, y: 0};
    const angle = (Math.atan2(heading.y, heading.x) * 180) / Math.PI;

    return (
        <AbsoluteFill style={{background: "#bae6fd"}}>
            <svg width={1920} height={1080}>
                <path d="M200 960 Q 260 640 520 620 L 760 360 1100 240 1500 300 1760 480 1700 800 1300 860 980 760 620 900 Z" fill="#fef9c3" stroke="#ca8a04" strokeWidth={4} />
                <path d={route} fill="none" stroke="#dc2626" strokeWidth={8} {...evolvePath(t, route)} />
                {CITIES.map(({name}, i) => (
                    <g key={name} transform={`translate(${points[i].join(" ")})`}>
                        <circle r={16} fill="#1e3a8a" />
                        <text y={64} textAnchor="middle" fontSize={46} fontFamily="sans-serif" fill="#1e3a8a">{name}</text>
                    </g>
                ))}
                <g transform={`translate(${plane.x} ${plane.y}) rotate(${angle})`}>
                    <path d="M 40 0 L -30 -26 L -16 0 L -30 26 Z" fill="#7f1d1d" />
                </g>
            </svg>
        </AbsoluteFill>
    );
}
