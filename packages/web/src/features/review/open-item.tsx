import { Button, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReviewItemResponse } from '@pressdesk/api/schemas';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import { ButtonLink } from '../portal/button-link.tsx';
import { useSession } from '../session/session.queries.ts';
import { ActionBar } from './action-bar.tsx';
import { ContextPane } from './context-pane.tsx';
import classes from './desk.module.css';
import { TextPane } from './text-pane.tsx';
import type { Desk } from './use-desk.ts';

type OpenItemProps = { item: ReviewItemResponse; desk: Desk; narrow: boolean; pane: 'text' | 'context' };

/** The text and its context: side by side where there is room, else two tabs. */
export function OpenItem({ item, desk, narrow, pane }: OpenItemProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/desk' });
  const sideBySide = useMediaQuery('(min-width: 1240px)', true, { getInitialValueInEffect: false });
  const show = (wanted: 'text' | 'context') =>
    void navigate({ search: (previous) => ({ ...previous, pane: wanted }), hash: true, replace: true });

  const Heading = narrow ? 'h1' : 'h2';

  const text = (
    <TextPane item={item} hits={desk.hits} active={desk.activeHit} onSelect={desk.selectHit} headingLevel={Heading} />
  );
  const context = (
    <ContextPane
      item={item}
      hits={desk.hits}
      onSelect={(hit) => {
        if (!sideBySide) show('text');
        desk.selectHit(hit);
      }}
    />
  );

  return (
    <div className={classes.open}>
      {narrow ? (
        <div className={classes.back}>
          <Link from="/desk" search={(previous) => ({ ...previous, item: undefined, pane: undefined })}>
            <IconArrowLeft size={16} aria-hidden="true" /> {t('desk.backToQueue')}
          </Link>
        </div>
      ) : null}
      <ClaimBanner item={item} desk={desk} />
      {sideBySide ? (
        <div className={classes.sides}>
          <section className={classes.text} aria-label={t('desk.text')}>
            {text}
          </section>
          <aside className={classes.aside} aria-label={t('desk.context')}>
            {context}
          </aside>
        </div>
      ) : (
        <Tabs
          value={pane}
          onChange={(value) => show(value === 'context' ? 'context' : 'text')}
          className={classes.tabs}
        >
          <Tabs.List className={classes.tabList}>
            <Tabs.Tab value="text">{t('desk.text')}</Tabs.Tab>
            <Tabs.Tab value="context">{t('desk.context')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="text" className={classes.text}>
            {text}
          </Tabs.Panel>
          <Tabs.Panel value="context" className={classes.panel}>
            <Heading className={classes.panelTitle}>{item.title}</Heading>
            {context}
          </Tabs.Panel>
        </Tabs>
      )}
      <div className={`${classes.bottom} no-print`}>
        <div className={classes.hitSteps}>
          {desk.hits.length > 0 ? (
            <>
              <span className="soft small">
                {desk.activeHit
                  ? t('reading.hitOf', { number: desk.activeHit, count: desk.hits.length })
                  : t('reading.hitCount', { count: desk.hits.length })}
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => desk.stepHit(-1)}
                aria-keyshortcuts="p"
                rightSection={<Kbd>p</Kbd>}
              >
                {t('reading.previousHit')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => desk.stepHit(1)}
                aria-keyshortcuts="n"
                rightSection={<Kbd>n</Kbd>}
              >
                {t('reading.nextHit')}
              </Button>
            </>
          ) : null}
        </div>
        <ActionBar commands={desk.commands} busy={desk.busy} undo={desk.undo} />
      </div>
    </div>
  );
}

/** Who has the item now, when it is not oneself; what just happened; the way from what was escalated to a case. */
function ClaimBanner({ item, desk }: { item: ReviewItemResponse; desk: Desk }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const holder = item.claim && !item.claim.mine ? item.claim.by.name : null;
  const text = desk.lostClaim
    ? holder
      ? t('desk.lostTo', { name: holder })
      : t('desk.lost')
    : holder
      ? t('desk.heldBy', { name: holder })
      : null;
  return (
    <>
      {text ? (
        <p className={desk.lostClaim ? classes.lost : classes.held} role={desk.lostClaim ? 'alert' : undefined}>
          {text}
        </p>
      ) : null}
      {desk.notice ? <p className={classes.held}>{desk.notice}</p> : null}
      {item.status === 'escalated' && can('case.open') ? (
        <p className={`${classes.held} no-print`}>
          <ButtonLink to="/cases/new" search={{ reviewItem: item.id }} size="xs">
            {t('cases.openFromDesk')}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}
