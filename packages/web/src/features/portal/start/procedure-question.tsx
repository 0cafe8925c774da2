import type { ProcedureSummaryResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { ChoiceLink } from '../choice-link.tsx';
import classes from '../portal.module.css';
import { myLicencesQuery, proceduresQuery } from '../portal.queries.ts';
import { fieldOf, type StartSearch } from '../portal-search.ts';

/** Which procedure: those that fit what was said so far. Where only one fits, nobody is asked. */
export function ProcedureQuestion({ search }: { search: StartSearch }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const procedures = useQuery(proceduresQuery);
  const licences = useQuery({ ...myLicencesQuery, enabled: search.licence !== undefined });
  if (procedures.isError) return <ProblemNotice error={procedures.error} onRetry={() => void procedures.refetch()} />;
  if (licences.isError) return <ProblemNotice error={licences.error} onRetry={() => void licences.refetch()} />;
  if (procedures.isPending || (search.licence && licences.isPending)) return <RowsSkeleton rows={4} height={76} />;
  const licence = licences.data?.items.find(({ id }) => id === search.licence);
  const fitting = procedures.data.items.filter((each) => fits(each, search, licence?.procedure.code));
  if (fitting.length === 0) return <p className={classes.plain}>{t('portal.noProcedure')}</p>;
  const [only] = fitting;
  if (fitting.length === 1 && only && licence)
    return <Navigate to="/portal/start" search={{ ...search, procedure: only.code }} replace />;
  return (
    <ul className={classes.choices}>
      {fitting.map(({ code, name, summary }) => (
        <ChoiceLink key={code} to="/portal/start" search={{ ...search, procedure: code }} title={pick(name)}>
          <span className="soft">{pick(summary)}</span>
        </ChoiceLink>
      ))}
    </ul>
  );
}

/** Whether a procedure does what is wanted, in this field of work or to a licence of that procedure. */
function fits(
  { code, purposes, actsOn }: ProcedureSummaryResponse,
  { want, field }: StartSearch,
  licenceProcedure: string | undefined,
): boolean {
  if (!want || !purposes.includes(want)) return false;
  if (want === 'new') return fieldOf(code) === field;
  return licenceProcedure === undefined || (actsOn.length > 0 ? actsOn : [code]).includes(licenceProcedure);
}
