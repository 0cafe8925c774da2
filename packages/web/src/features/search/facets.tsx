import { Button } from '@mantine/core';
import type { SearchResponse } from '@pressdesk/api/schemas';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/numbers.ts';
import classes from './search.module.css';
import { parseSearchSearch, type SearchSearch } from './search-search.ts';

type FacetsProps = { facets: SearchResponse['facets']; search: SearchSearch };
type Choice = { value: string; label: string; count: number };

const route = getRouteApi('/staff/search');

export function Facets({ facets, search }: FacetsProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const narrowed = search.outlet ?? search.kind ?? search.hasSignal ?? search.from ?? search.to;
  return (
    <>
      <Facet
        name="outlet"
        title={t('filter.outlet')}
        chosen={search.outlet}
        choices={facets.outlet.map(({ id, name, count }) => ({ value: id, label: name, count }))}
      />
      <Facet
        name="kind"
        title={t('filter.kind')}
        chosen={search.kind}
        choices={facets.kind.map(({ value, count }) => ({ value, label: t(`kind.${value}`), count }))}
      />
      <Facet
        name="hasSignal"
        title={t('search.flagged')}
        chosen={search.hasSignal}
        choices={facets.hasSignal.map(({ value, count }) => ({
          value: String(value),
          label: t(value ? 'search.hasSignal' : 'search.hasNoSignal'),
          count,
        }))}
      />
      {narrowed ? (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => void navigate({ search: ({ q, exact, sort }) => ({ q, exact, sort }) })}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
    </>
  );
}

type FacetProps = {
  name: 'outlet' | 'kind' | 'hasSignal';
  title: string;
  chosen: string | undefined;
  choices: Choice[];
};

/** One group of choices with their counts; the chosen one, chosen again, is let go. */
function Facet({ name, title, chosen, choices }: FacetProps) {
  const { i18n } = useTranslation();
  if (choices.length === 0) return null;
  return (
    <section className={classes.facet}>
      <h2>{title}</h2>
      <ul>
        {choices.map(({ value, label, count }) => (
          <li key={value}>
            <Link
              from="/search"
              search={(previous) => parseSearchSearch({ ...previous, [name]: value === chosen ? undefined : value })}
              data-chosen={value === chosen || undefined}
              preload={false}
            >
              <span>{label}</span>
              <span className="faint">{formatNumber(count, i18n.language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
