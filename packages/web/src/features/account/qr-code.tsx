import { encodeQR } from 'qr';
import { useMemo } from 'react';
import classes from './account.module.css';

/** Modules of light around the symbol, without which cameras don't find it (ISO/IEC 18004 § 9.1). */
const quietZone = 4;

/** A QR code drawn in the page; dark on light in the dark scheme too, as cameras expect it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawSymbol(text), [text]);
  return (
    <svg className={classes.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawSymbol(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { border: quietZone });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: rows.length, path };
}
