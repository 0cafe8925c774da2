import { Button, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import classes from './reports.module.css';
import { periodOf, type ReportsSearch, usualPeriods } from './reports-search.ts';

const route = getRouteApi('/staff/reports');

/** The period and the place; the address holds both. */
export function ReportFilters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = dayOf(new Date().toISOString());
  const { from, to } = periodOf(search, today);
  const [place, setPlace] = useState(search.place ?? '');
  useEffect(() => setPlace(search.place ?? ''), [search.place]);
  const change = (more: Partial<ReportsSearch>) =>
    void navigate({ search: (before) => ({ ...before, open: undefined, part: undefined, ...more }) });
  const takePlace = () => change({ place: place.trim() === '' ? undefined : place.trim() });
  return (
    <div className={`${classes.filters} no-print`}>
      <DayField label={t('reports.from')} value={from} onChange={(day) => change({ from: day, to })} />
      <DayField label={t('reports.to')} value={to} onChange={(day) => change({ from, to: day })} />
      <TextInput
        size="xs"
        label={t('reports.place')}
        placeholder={t('reports.placeHint')}
        maxLength={100}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        onBlur={takePlace}
        onKeyDown={(event) => event.key === 'Enter' && takePlace()}
      />
      <div className={classes.usual}>
        {usualPeriods(today).map((period) => (
          <Button
            key={period.key}
            size="xs"
            variant={period.from === from && period.to === to ? 'light' : 'default'}
            aria-pressed={period.from === from && period.to === to}
            onClick={() => change({ from: period.from, to: period.to })}
          >
            {t(`reports.usual.${period.key}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
