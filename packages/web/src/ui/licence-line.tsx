import type { OutletResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { dayOf, formatDay } from './dates.ts';
import { ShapeWord, shapes } from './shapes.tsx';

/** An outlet's licence in a line: its state as a word, its number, until when. */
export function LicenceLine({ outlet }: { outlet: OutletResponse }) {
  const { t } = useTranslation();
  const { licenceNumber, licenceValidTo } = outlet;
  if (outlet.status === 'suspended')
    return (
      <ShapeWord tone="red" shape={shapes.square}>
        {t('licence.suspended')}
      </ShapeWord>
    );
  if (outlet.status === 'closed')
    return (
      <ShapeWord tone="neutral" shape={shapes.bar}>
        {t('licence.closed')}
      </ShapeWord>
    );
  if (!licenceNumber)
    return (
      <ShapeWord tone="amber" shape={shapes.diamond}>
        {t('licence.unknown')}
      </ShapeWord>
    );
  const expired = licenceValidTo !== null && licenceValidTo < dayOf(new Date().toISOString());
  return (
    <>
      <ShapeWord tone={expired ? 'red' : 'green'} shape={expired ? shapes.triangle : shapes.dot}>
        {t(expired ? 'licence.expired' : 'licence.inForce')}
      </ShapeWord>{' '}
      <span className="nowrap">
        {t('licence.number', { number: licenceNumber })}
        {licenceValidTo ? ',' : ''}
      </span>{' '}
      {licenceValidTo ? (
        <span className="soft nowrap">{t('licence.validTo', { day: formatDay(licenceValidTo) })}</span>
      ) : null}
    </>
  );
}
