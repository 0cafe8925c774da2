import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { ChoiceLink } from '../choice-link.tsx';
import classes from '../portal.module.css';
import { proceduresQuery } from '../portal.queries.ts';
import { fieldOf, fields } from '../portal-search.ts';

/** In which field of work: only those in which something can be asked for. */
export function FieldQuestion() {
  const { t } = useTranslation();
  const procedures = useQuery(proceduresQuery);
  if (procedures.isPending) return <RowsSkeleton rows={5} height={76} />;
  if (procedures.isError) return <ProblemNotice error={procedures.error} onRetry={() => void procedures.refetch()} />;
  const open = procedures.data.items.filter(({ purposes }) => purposes.includes('new'));
  return (
    <ul className={classes.choices}>
      {fields
        .filter((field) => open.some(({ code }) => fieldOf(code) === field))
        .map((field) => (
          <ChoiceLink
            key={field}
            to="/portal/start"
            search={{ want: 'new', field }}
            title={t(`portal.field.${field}.title`)}
          >
            <span className="soft">{t(`portal.field.${field}.body`)}</span>
          </ChoiceLink>
        ))}
    </ul>
  );
}
