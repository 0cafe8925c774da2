import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import { ShapeWord, shapes } from '../../ui/shapes.tsx';
import { Time } from '../../ui/times.tsx';
import { fineBracket } from './fine-bracket.ts';
import classes from './law.module.css';
import type { CatalogueConfidence, ProvisionVersion, Violation } from './law-types.ts';
import { type Validity, validityOn } from './validity.ts';

const confidenceShapes = {
  V: { tone: 'green', shape: shapes.dot },
  'V/S': { tone: 'amber', shape: shapes.diamond },
  'V/D': { tone: 'amber', shape: shapes.square },
  S: { tone: 'amber', shape: shapes.diamond },
  OLD: { tone: 'red', shape: shapes.triangle },
  'OLD/V': { tone: 'red', shape: shapes.triangle },
  M: { tone: 'neutral', shape: shapes.ring },
  D: { tone: 'neutral', shape: shapes.square },
} as const;

/** Where a row of law came from, spelled out. */
export function ConfidenceWord({ confidence }: { confidence: CatalogueConfidence }) {
  const { t } = useTranslation();
  return <ShapeWord {...confidenceShapes[confidence]}>{t(`lawConfidence.${confidence}`)}</ShapeWord>;
}

const replaced = { tone: 'neutral', shape: shapes.bar } as const;

const validityShapes = {
  inForce: { tone: 'green', shape: shapes.dot },
  notYet: { tone: 'amber', shape: shapes.ring },
  ended: { tone: 'neutral', shape: shapes.bar },
  unknown: { tone: 'amber', shape: shapes.diamond },
} as const satisfies Record<Validity, object>;

type ValidityWordProps = {
  of: { validFrom: string | null; validTo: string | null };
  on: string;
  /** Whether a later version stands in for it on that day. */
  isReplaced?: boolean;
};

export function ValidityWord({ of, on, isReplaced = false }: ValidityWordProps) {
  const { t } = useTranslation();
  const validity = validityOn(of, on);
  if (isReplaced && validity === 'inForce') return <ShapeWord {...replaced}>{t('lawValidity.replaced')}</ShapeWord>;
  return <ShapeWord {...validityShapes[validity]}>{t(`lawValidity.${validity}`)}</ShapeWord>;
}

/** `01/12/2020 – 30/06/2026`, with words for an end that is open or not known. */
export function ValidityDates({
  of: { validFrom, validTo },
}: {
  of: Pick<ProvisionVersion, 'validTo'> & { validFrom: string | null };
}) {
  const { t } = useTranslation();
  if (validFrom === null && validTo === null) return <span className="soft">{t('law.datesUnknown')}</span>;
  const from = validFrom === null ? t('law.dayUnknown') : formatDay(validFrom);
  return (
    <span className="nowrap">
      {validTo === null ? t('law.since', { day: from }) : `${from} – ${formatDay(validTo)}`}
    </span>
  );
}

/** What the law threatens, as it is printed: the bracket, or that there is only a warning. */
export function useFineText(): (violation: Violation) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return ({ fine, warning }) => {
    if (fine === null) return t('lawFine.warning');
    const { ends, unit, from, to } = fineBracket(fine, language);
    const text = ends === 'unknown' ? t('lawFine.unknown') : t(`lawFine.${ends}.${unit}`, { from, to });
    return warning ? t('lawFine.warningOr', { fine: text }) : text;
  };
}

/** Who answers for a row, and since when; or that nobody does yet. */
export function ConfirmedBy({ by, at }: { by: string | null | undefined; at: string | null | undefined }) {
  const { t } = useTranslation();
  if (!by || !at) {
    return (
      <ShapeWord tone="neutral" shape={shapes.ring}>
        {t('law.unconfirmed')}
      </ShapeWord>
    );
  }
  return (
    <span className={classes.stack}>
      <ShapeWord tone="green" shape={shapes.dot}>
        {t('law.confirmedBy', { name: by })}
      </ShapeWord>
      <span className="soft small">
        <Time at={at} />
      </span>
    </span>
  );
}

/** The text in the reader's language; where there is only the Vietnamese, that, marked as such for screen readers. */
export function LawText({ text, className }: { text: ProvisionVersion['text']; className?: string | undefined }) {
  const { language } = useLanguage();
  const translated = language === 'en' ? text.en : null;
  return (
    <p className={className} lang={translated ? 'en' : 'vi'}>
      {translated ?? text.vi}
    </p>
  );
}
