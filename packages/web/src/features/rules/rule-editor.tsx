import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { RuleResponse } from '@pressdesk/api/schemas';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import type { RuleWithVersions, Severity } from '../../types.ts';
import { announce } from '../../ui/announcer.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { severities } from '../review/desk-search.ts';
import { type ProvisionDraft, ProvisionFields, toProvision } from './provision-fields.tsx';
import { RuleCheckPanel } from './rule-check-panel.tsx';
import classes from './rules.module.css';
import { useRefreshRules } from './rules.queries.ts';

type RuleEditorProps = { rule: RuleWithVersions | null; onDone: (id: string) => void; onCancel: () => void };

/** A new rule, or a new version of one. What is typed is checked while it is typed, and shown against real texts. */
export function RuleEditor({ rule, onDone, onCancel }: RuleEditorProps) {
  const { t } = useTranslation();
  const refresh = useRefreshRules();
  const current = rule?.current;
  const [code, setCode] = useState('');
  const [query, setQuery] = useState(current?.query ?? '');
  const [nameVi, setNameVi] = useState(current?.name.vi ?? '');
  const [nameEn, setNameEn] = useState(current?.name.en ?? '');
  const [severity, setSeverity] = useState<Severity>(current?.severity ?? 'medium');
  const [topic, setTopic] = useState(current?.topic ?? '');
  const [provision, setProvision] = useState<ProvisionDraft | null>(current?.provision ?? null);
  const [settled] = useDebouncedValue(query, 400);

  const save = useMutation({
    mutationFn: () => {
      const body = {
        query,
        name: { vi: nameVi.trim(), en: nameEn.trim() },
        severity,
        topic: topic.trim(),
        provision: toProvision(provision),
      };
      return rule
        ? api.post<RuleResponse>(`/rules/${rule.id}/versions`, { body: { ...body, rowVersion: rule.rowVersion } })
        : api.post<RuleResponse>('/rules', { body: { ...body, code: code.trim() } });
    },
    onSuccess: async (saved) => {
      announce(t('rules.saved'));
      await refresh();
      onDone(saved.id);
    },
  });
  const fields = useFieldProblems(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit} className={classes.editor}>
      <div className={classes.fields}>
        {save.isError ? <ProblemNotice error={save.error} /> : null}
        {rule ? null : (
          <TextInput
            label={t('rules.code')}
            description={t('rules.codeHint')}
            required
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={fields['/code']}
          />
        )}
        <TextInput
          label={t('rules.nameVi')}
          required
          maxLength={200}
          value={nameVi}
          onChange={(event) => setNameVi(event.currentTarget.value)}
          error={fields['/name']}
        />
        <TextInput
          label={t('rules.nameEn')}
          required
          maxLength={200}
          value={nameEn}
          onChange={(event) => setNameEn(event.currentTarget.value)}
          error={fields['/name']}
        />
        <Textarea
          label={t('rules.query')}
          description={t('rules.queryHint')}
          required
          autosize
          minRows={3}
          maxRows={14}
          maxLength={8000}
          spellCheck={false}
          classNames={{ input: classes.queryInput }}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <Select
            label={t('filter.severity')}
            allowDeselect={false}
            value={severity}
            onChange={(value) => setSeverity(severities.find((candidate) => candidate === value) ?? 'medium')}
            data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          />
          <TextInput
            label={t('filter.topic')}
            required
            maxLength={80}
            value={topic}
            onChange={(event) => setTopic(event.currentTarget.value)}
            error={fields['/topic']}
          />
        </Group>
        <ProvisionFields value={provision} onChange={setProvision} />
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={save.isPending}>
            {t(rule ? 'rules.saveVersion' : 'rules.saveNew')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </div>
      <RuleCheckPanel query={settled} stale={settled !== query} />
    </form>
  );
}
