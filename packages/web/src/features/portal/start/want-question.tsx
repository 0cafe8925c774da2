import { useTranslation } from 'react-i18next';
import { ChoiceLink } from '../choice-link.tsx';
import classes from '../portal.module.css';
import { wants } from '../portal-search.ts';

export function WantQuestion() {
  const { t } = useTranslation();
  return (
    <ul className={classes.choices}>
      {wants.map((want) => (
        <ChoiceLink key={want} to="/portal/start" search={{ want }} title={t(`portal.want.${want}.title`)}>
          <span className="soft">{t(`portal.want.${want}.body`)}</span>
        </ChoiceLink>
      ))}
    </ul>
  );
}
