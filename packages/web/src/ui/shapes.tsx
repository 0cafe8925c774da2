import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewStatus, Severity } from '../types.ts';
import classes from './pieces.module.css';

export type Tone = 'red' | 'amber' | 'green' | 'neutral';

type ShapeWordProps = { tone: Tone; shape: ReactNode; children: ReactNode };

/** A word with a shape before it; the colour only repeats what the two say. */
export function ShapeWord({ tone, shape, children }: ShapeWordProps) {
  return (
    <span className={`${classes.shape} ${classes[tone]}`}>
      <svg width="11" height="11" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {shape}
      </svg>
      {children}
    </span>
  );
}

export const shapes = {
  triangle: <path d="M6 0.8 11.6 11H0.4Z" />,
  diamond: <path d="M6 0.4 11.6 6 6 11.6 0.4 6Z" />,
  ring: <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  dot: <circle cx="6" cy="6" r="4.6" />,
  square: <rect x="1.2" y="1.2" width="9.6" height="9.6" />,
  bar: <rect x="0.6" y="4.6" width="10.8" height="2.8" />,
  flag: <path d="M1.5 0.5h1.4v11H1.5zM3.6 1h7.2L8.6 4l2.2 3H3.6z" />,
};

const severityShapes = {
  high: { tone: 'red', shape: shapes.triangle },
  medium: { tone: 'amber', shape: shapes.diamond },
  low: { tone: 'neutral', shape: shapes.ring },
} as const;

export function SeverityWord({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  return <ShapeWord {...severityShapes[severity]}>{t(`severity.${severity}`)}</ShapeWord>;
}

const statusShapes = {
  open: { tone: 'neutral', shape: shapes.ring },
  dismissed: { tone: 'neutral', shape: shapes.bar },
  noted: { tone: 'green', shape: shapes.dot },
  escalated: { tone: 'red', shape: shapes.flag },
} as const;

export function StatusWord({ status }: { status: ReviewStatus }) {
  const { t } = useTranslation();
  return <ShapeWord {...statusShapes[status]}>{t(`status.${status}`)}</ShapeWord>;
}
