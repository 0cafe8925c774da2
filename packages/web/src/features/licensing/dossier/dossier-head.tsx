import { Button, Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ButtonLink } from '../../portal/button-link.tsx';
import { DueWord, StateWord } from '../licensing-words.tsx';
import classes from './dossier.module.css';
import { nextStepOf, type OfferedAction, offeredTo } from './dossier-actions.ts';

type DossierHeadProps = { dossier: DossierResponse; onAsk: (action: OfferedAction) => void };

/** What it is and where it stands; the next step as one button, the rest in a menu, and what can't be done yet. */
export function DossierHead({ dossier, onAsk }: DossierHeadProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <header className={classes.head}>
      <p className={classes.crumbs}>
        <Link to="/licensing">{t('licensing.title')}</Link>
        <span aria-hidden="true">›</span>
        <span className="mono">{dossier.code ?? t('licensing.noCode')}</span>
        <span className="soft">
          {t(`licensing.channel.${dossier.channel}`)} · {t(`licensing.purpose.${dossier.purpose}`)}
        </span>
      </p>
      <div className={classes.headLine}>
        <div className={classes.title}>
          <h1 lang="vi">{dossier.subject || pick(dossier.procedure.name)}</h1>
          <p className="soft">
            <span lang="vi">{dossier.publisher.name}</span> ·{' '}
            <Link to="/procedures/$code" params={{ code: dossier.procedure.code }}>
              {dossier.procedure.code}
            </Link>{' '}
            {pick(dossier.procedure.name)}
          </p>
        </div>
        <div className={classes.standing}>
          <StateWord of={dossier} />
          <DueWord due={dossier.due} on={dossier.dueOn} />
        </div>
      </div>
      <ActionBar dossier={dossier} onAsk={onAsk} />
    </header>
  );
}

function ActionBar({ dossier, onAsk }: DossierHeadProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const next = nextStepOf(dossier);
  const others = offeredTo(dossier).filter((action) => action !== next);
  return (
    <div className={`${classes.actions} no-print`} role="toolbar" aria-label={t('licensing.actions')}>
      {next ? <Button onClick={() => onAsk(next)}>{t(`licensing.action.${next}`)}</Button> : null}
      {dossier.state === 'draft' && dossier.actions.includes('save') ? (
        <ButtonLink to="/licensing/new" search={{ dossier: dossier.id }}>
          {t('licensing.goOnFiling')}
        </ButtonLink>
      ) : null}
      {others.length > 0 ? <OtherActions actions={others} onAsk={onAsk} /> : null}
      <Button
        component="a"
        variant="subtle"
        href={`/api/dossiers/${dossier.id}/control-slip.pdf`}
        target="_blank"
        rel="noreferrer"
      >
        {t('licensing.controlSlip')}
      </Button>
      {dossier.obstacles.length > 0 ? (
        <ul className={classes.obstacles} aria-label={t('licensing.notYet')}>
          {[...Map.groupBy(dossier.obstacles, ({ why }) => pick(why))].map(([why, obstacles]) => (
            <li key={why}>
              {obstacles.map(({ action }) => (
                <span key={action}>{t(`licensing.action.${action}`)}</span>
              ))}{' '}
              {why}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function OtherActions({ actions, onAsk }: { actions: OfferedAction[]; onAsk: (action: OfferedAction) => void }) {
  const { t } = useTranslation();
  const [open, menu] = useDisclosure(false);
  return (
    <Popover
      opened={open}
      onChange={(opened) => !opened && menu.close()}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          onClick={menu.toggle}
          rightSection={<IconChevronDown size={15} stroke={1.8} aria-hidden="true" />}
        >
          {t('licensing.otherActions')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label={t('licensing.otherActions')}>
        {actions.map((action) => (
          <UnstyledButton
            key={action}
            className={classes.menuItem}
            onClick={() => {
              menu.close();
              onAsk(action);
            }}
          >
            {t(`licensing.action.${action}`)}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
