import { Button, Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { DueWord } from '../../licensing/licensing-words.tsx';
import { CaseStateWord, LimitationWord } from '../case-words.tsx';
import {
  type ActionGroup,
  actionGroups,
  type CasePartProps,
  nextStepOf,
  type OfferedAction,
  offeredActions,
  offeredTo,
} from './case-actions.ts';
import classes from './case-page.module.css';

/** Where the case stands, the next lawful day, and what the law lets one do: one line, one bar. */
export function CaseHead({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <header className={classes.head}>
      <p className={classes.crumbs}>
        <Link to="/cases">{t('cases.title')}</Link>
        <span aria-hidden="true">›</span>
        <span className="mono">{kase.number}</span>
        <span className="soft">{t(`cases.origin.${kase.origin.type}`)}</span>
      </p>
      <h1 lang="vi">{kase.title}</h1>
      <p className="soft" lang="vi">
        {kase.fullParty.name}
      </p>
      {kase.mergedInto ? (
        <p>
          {t('cases.mergedInto')}{' '}
          <Link to="/cases/$id" params={{ id: kase.mergedInto.id }} className="mono">
            {kase.mergedInto.number}
          </Link>
        </p>
      ) : null}
      <section className={classes.standing} aria-label={t('cases.standing')}>
        <div>
          <span className="soft small">{t('filter.status')}</span>
          <CaseStateWord state={kase.state} />
        </div>
        <div className={classes.nextLine}>
          <span className="soft small">
            {t('cases.nextStep')}
            {kase.next.on ? ` · ${formatDay(kase.next.on)}` : ''}
          </span>
          <strong>{pick(kase.next.text)}</strong>
        </div>
        <div>
          <span className="soft small">{t('cases.nextDate')}</span>
          <DueWord due={kase.due} on={kase.dueOn} />
        </div>
        <div>
          <span className="soft small">{t('cases.lastLawful')}</span>
          <LimitationWord of={kase} />
        </div>
      </section>
      <ActionBar kase={kase} onAsk={onAsk} />
    </header>
  );
}

function ActionBar({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  const next = nextStepOf(kase);
  const ask = (action: OfferedAction) => onAsk({ type: 'case', action });
  return (
    <div className={`${classes.actions} no-print`} role="toolbar" aria-label={t('cases.actions')}>
      {next ? <Button onClick={() => ask(next)}>{t(`cases.action.${next}`)}</Button> : null}
      {Object.keys(actionGroups)
        .filter(isGroup)
        .map((group) => (
          <GroupMenu key={group} group={group} kase={kase} onAsk={onAsk} />
        ))}
      <Blocked kase={kase} />
    </div>
  );
}

/** What stands most in the way of going on, said at once; the rest is said in the menus, at each action. */
function Blocked({ kase }: Pick<CasePartProps, 'kase'>) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const main = ['decide', 'propose-decision', 'make-record', 'close-explanation'];
  const found = kase.obstacles.filter(({ action }) => main.includes(action));
  if (found.length === 0) return null;
  return (
    <ul className={classes.obstacles} aria-label={t('cases.notYet')}>
      {[...Map.groupBy(found, ({ why }) => pick(why))].map(([why, obstacles]) => (
        <li key={why}>
          {obstacles.map(({ action }) => (
            <span key={action}>{t(`cases.action.${action}`)}</span>
          ))}{' '}
          {why}
        </li>
      ))}
    </ul>
  );
}

function GroupMenu({ group, kase, onAsk }: CasePartProps & { group: ActionGroup }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [open, menu] = useDisclosure(false);
  const members: readonly string[] = actionGroups[group];
  const offered = offeredTo(kase).filter((action) => members.includes(action));
  const ordered = actionGroups[group].filter((action) => offered.includes(action));
  const blocked = kase.obstacles.filter(({ action }) => members.includes(action));
  if (ordered.length === 0 && blocked.length === 0) return null;
  return (
    <Popover
      opened={open}
      onChange={(opened) => !opened && menu.close()}
      position="bottom-start"
      width={340}
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
          {t(`cases.group.${group}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label={t(`cases.group.${group}`)}>
        {ordered.map((action) => (
          <UnstyledButton
            key={action}
            className={classes.menuItem}
            onClick={() => {
              menu.close();
              onAsk({ type: 'case', action });
            }}
          >
            {t(`cases.action.${action}`)}
          </UnstyledButton>
        ))}
        {blocked.map(({ action, why }) => (
          <div key={action} className={classes.menuBlocked}>
            <UnstyledButton className={classes.menuItem} aria-disabled="true" aria-describedby={`why-${action}`}>
              {isOffered(action) ? t(`cases.action.${action}`) : action}
            </UnstyledButton>
            <p id={`why-${action}`} className="small">
              {pick(why)}
            </p>
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function isGroup(key: string): key is ActionGroup {
  return key in actionGroups;
}

function isOffered(action: string): action is OfferedAction {
  return offeredActions.some((known) => known === action);
}
