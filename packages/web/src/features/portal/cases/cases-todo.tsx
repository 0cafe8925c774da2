import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '../../cases/cases.queries.ts';
import classes from '../portal.module.css';
import { CaseChoices } from './case-choices.tsx';

/** The cases in which it is the party's turn: before everything else, since their time runs out. */
export function CasesTodo() {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(casesQuery({ turn: 'party' }));
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="home-cases">
      <h2 id="home-cases">{t('cases.portal.yours')}</h2>
      <CaseChoices rows={rows} />
    </section>
  );
}
