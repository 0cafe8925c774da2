import { useTranslation } from 'react-i18next';
import { ageOf, formatInstant, formatInstantShort } from './dates.ts';
import { useNow } from './use-now.ts';

/** An exact instant; `relative` puts the age beside it. */
export function Time({ at, relative = false, short = false }: { at: string; relative?: boolean; short?: boolean }) {
  const ageText = useAge(at);
  return (
    <time dateTime={at} title={short ? formatInstant(at) : undefined} className="nowrap">
      {short ? formatInstantShort(at) : formatInstant(at)}
      {relative ? <span className="faint"> · {ageText}</span> : null}
    </time>
  );
}

/** Only the age, with the exact instant behind it. */
export function Age({ at }: { at: string }) {
  const ageText = useAge(at);
  return (
    <time dateTime={at} title={formatInstant(at)} className="nowrap">
      {ageText}
    </time>
  );
}

function useAge(at: string): string {
  const { t } = useTranslation();
  const { unit, count } = ageOf(at, useNow());
  return count === 0 ? t('age.now') : t(`age.${unit}`, { count });
}
