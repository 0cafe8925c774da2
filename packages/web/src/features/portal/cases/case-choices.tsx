import type { CaseListItem } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { CaseStateWord } from '../../cases/case-words.tsx';
import { ChoiceLink } from '../choice-link.tsx';
import classes from '../portal.module.css';

/** Cases to choose from: whose turn it is and until when. */
export function CaseChoices({ rows }: { rows: CaseListItem[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.choices}>
      {rows.map(({ id, number, title, state, dueOn, turn }) => (
        <ChoiceLink key={id} to="/portal/cases/$id" params={{ id }} title={title}>
          <span>
            {t(`cases.portal.turn.${turn}`)}
            {turn === 'party' && dueOn ? ` ${t('cases.until', { day: formatDay(dueOn) })}` : ''}
          </span>
          <span className="soft small">
            <span className="nowrap">{number}</span> · <CaseStateWord state={state} />
          </span>
        </ChoiceLink>
      ))}
    </ul>
  );
}
