import type { DossierResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import classes from './draft.module.css';
import { type FillPage, missingOn, progressOf } from './pages.ts';
import { usePageTitle } from './use-page-title.ts';

type ProgressLineProps = {
  dossierId: string;
  page: FillPage;
  pages: readonly FillPage[];
  missing: DossierResponse['missing'];
};

/** How far one is, as a line and in words; opened, the pages with what is left on each. */
export function ProgressLine({ dossierId, page, pages, missing }: ProgressLineProps) {
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  const { number, count, done } = progressOf(page, pages, missing);
  return (
    <div className={classes.progress}>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ width: `${(number / count) * 100}%` }} />
      </div>
      <details key={page.key}>
        <summary>
          {t('portal.progress', { number, count })}
          <span className="soft"> · {t('portal.progressDone', { done, count: count - 1 })}</span>
        </summary>
        <ol className={classes.pages}>
          {pages.map((each) => (
            <li key={each.key}>
              <Link
                to="/portal/dossiers/$id"
                params={{ id: dossierId }}
                search={{ page: each.key }}
                aria-current={each === page ? 'step' : undefined}
              >
                {titleOf(each)}
              </Link>
              {each.kind === 'check' ? null : missingOn(each, missing, pages).length === 0 ? (
                <ShapeWord tone="green" shape={shapes.dot}>
                  {t('portal.done')}
                </ShapeWord>
              ) : (
                <ShapeWord tone="amber" shape={shapes.ring}>
                  {t('portal.notDone')}
                </ShapeWord>
              )}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
