import React, {createContext, useContext} from 'react';
import {AbsoluteFill, useCurrentFrame, useVideoConfig} from 'remotion';

const Seconds = createContext(0);

type PlanetProps = React.PropsWithChildren<{
  orbit: number;
  size: number;
  color: string;
  /** Seconds for one turn. */
  year: number;
}>;

const Planet = ({orbit, size, color, year, children}: PlanetProps) => {
  const seconds = useContext(Seconds);
  const angle = (seconds / year) * 360;
  return (
    <g transform={`rotate(${angle})`}>
      <circle r={orbit} fill="none" stroke="#ffffff22" strokeWidth={2} />
      <g transform={`translate(${orbit} 0)`}>
        <circle r={size} fill={color} />
        {children}
      </g>
    </g>
  );
};

export default function SolarSystem() {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  return (
    <Seconds.Provider value={frame / fps}>
      <AbsoluteFill style={{background: 'radial-gradient(#1e293b, #000 75%)'}}>
        <svg viewBox="-960 -540 1920 1080">
          <circle r={80} fill="#fbbf24" />
          <Planet orbit={150} size={14} color="#a8a29e" year={1.2} />
          <Planet orbit={230} size={24} color="#fdba74" year={3} />
          <Planet orbit={340} size={28} color="#38bdf8" year={5}>
            <Planet orbit={60} size={8} color="#e7e5e4" year={0.8} />
          </Planet>
          <Planet orbit={460} size={20} color="#ef4444" year={9} />
        </svg>
      </AbsoluteFill>
    </Seconds.Provider>
  );
}
