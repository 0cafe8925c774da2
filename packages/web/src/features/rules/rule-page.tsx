import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RuleResponse, RuleVersionResponse } from '@pressdesk/api/schemas';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { RuleWithVersions } from '../../types.ts';
import { announce } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProvisionText } from '../../ui/provision-text.tsx';
import { SeverityWord } from '../../ui/shapes.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { Time } from '../../ui/times.tsx';
import { useTopicName } from '../../ui/topic.ts';
import { ProvisionLink } from '../law/provision-link.tsx';
import { RuleEditor } from './rule-editor.tsx';
import classes from './rules.module.css';
import { ruleQuery, useRefreshRules } from './rules.queries.ts';

const route = getRouteApi('/staff/rules/$id');

export function RulePage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Rule />
    </Suspense>
  );
}

/** One rule: what it means, what it touches, and every wording it ever had. */
function Rule() {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { id } = route.useParams();
  const { data: rule } = useSuspenseQuery(ruleQuery(id));
  const [editing, editor] = useDisclosure(false);
  const [retiring, retirement] = useDisclosure(false);

  return (
    <Page
      title={pick(rule.current.name)}
      lead={
        <>
          {rule.code} · {t(`ruleKind.${rule.kind}`)} · {t(`ruleStatus.${rule.status}`)} ·{' '}
          {t('rules.signalCount', { count: rule.signalCount })} · <Link to="/rules">{t('rules.all')}</Link>
        </>
      }
      actions={
        editing ? null : (
          <>
            {rule.actions.includes('retire') ? (
              <Button variant="default" onClick={retirement.open}>
                {t('rules.retire')}
              </Button>
            ) : null}
            {rule.actions.includes('revise') ? <Button onClick={editor.open}>{t('rules.newVersion')}</Button> : null}
          </>
        )
      }
    >
      {editing ? (
        <RuleEditor rule={rule} onDone={editor.close} onCancel={editor.close} />
      ) : (
        <ol className={classes.versions}>
          {newestFirst(rule).map((version) => (
            <li key={version.id}>
              <Version version={version} current={rule.status === 'live' && version.id === rule.current.id} />
            </li>
          ))}
        </ol>
      )}
      {retiring ? <RetireDialog rule={rule} onClose={retirement.close} /> : null}
    </Page>
  );
}

function Version({ version, current }: { version: RuleVersionResponse; current: boolean }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const topicName = useTopicName();
  return (
    <section className={classes.version} data-current={current || undefined}>
      <h2>
        {t('context.version', { number: version.number })}
        {current ? ` · ${t('rules.current')}` : ''}
      </h2>
      <p className="soft small">
        <Time at={version.createdAt} />
        {version.createdBy ? ` · ${version.createdBy.name}` : ''}
      </p>
      <p className={classes.line}>
        <SeverityWord severity={version.severity} />
        <span>{topicName(version.topic)}</span>
        <span className="soft">{pick(version.name)}</span>
      </p>
      <p>{pick(version.explanation)}</p>
      {version.query ? <pre className={classes.query}>{version.query}</pre> : null}
      {version.provision ? (
        <>
          <ProvisionText provision={version.provision} />
          <ProvisionLink code={version.provision.id} />
        </>
      ) : (
        <p className="soft">{t('provision.none')}</p>
      )}
    </section>
  );
}

function RetireDialog({ rule, onClose }: { rule: RuleWithVersions; onClose: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefreshRules();
  const retire = useMutation({
    mutationFn: () => api.post<RuleResponse>(`/rules/${rule.id}/retire`, { body: { rowVersion: rule.rowVersion } }),
    onSuccess: async () => {
      announce(t('rules.retired'));
      await refresh();
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('rules.retireTitle')}>
      <p>{t('rules.retireBody')}</p>
      {retire.isError ? <ProblemNotice error={retire.error} /> : null}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button loading={retire.isPending} onClick={() => retire.mutate()}>
          {t('rules.retire')}
        </Button>
      </Group>
    </Dialog>
  );
}

function newestFirst(rule: RuleWithVersions): RuleVersionResponse[] {
  return [...rule.versions].sort((a, b) => b.number - a.number);
}
