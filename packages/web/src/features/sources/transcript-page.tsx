import { Button, FileButton, Group, Select, TextInput } from '@mantine/core';
import type { ItemSummary } from '@pressdesk/api/schemas';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { announce } from '../../ui/announcer.tsx';
import { parseClock } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import { formatNumber } from '../../ui/numbers.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { useOutletChoices } from '../outlets/use-outlet-choices.ts';
import classes from './sources.module.css';

const accepted = '.srt,.vtt';

/** Files the transcript of a broadcast: a file, whose it is, when it was on air. */
export function TranscriptPage() {
  const { t } = useTranslation();
  const outlets = useOutletChoices();
  const [file, setFile] = useState<File | null>(null);
  const [outletId, setOutletId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [airedOn, setAiredOn] = useState<string>();
  const [airedAt, setAiredAt] = useState('');
  const clockWrong = airedAt.trim() !== '' && parseClock(airedAt) === null;
  const upload = useMutation({
    mutationFn: (body: FormData) => api.post<ItemSummary>('/transcripts', { body, timeoutMs: 120_000 }),
    onSuccess: (item) => {
      announce(t('transcript.done', { title: item.title }));
      setFile(null);
      setTitle('');
    },
  });
  const fields = useFieldProblems(upload.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!file || !outletId || clockWrong) return;
    const body = new FormData();
    body.set('outletId', outletId);
    if (title.trim() !== '') body.set('title', title.trim());
    // The time on the form is the clock of Viet Nam, wherever the reader sits.
    if (airedOn) body.set('airedAt', `${airedOn}T${parseClock(airedAt) ?? '00:00'}:00+07:00`);
    body.set('file', file);
    upload.mutate(body);
  }

  return (
    <Page title={t('transcript.title')} lead={t('transcript.lead')}>
      <form onSubmit={submit} className={classes.form}>
        {upload.isError ? <ProblemNotice error={upload.error} /> : null}
        {upload.data ? (
          <p className={classes.done} role="status">
            {t('transcript.done', { title: upload.data.title })}{' '}
            <Link to="/items/$id" params={{ id: upload.data.id }}>
              {t('transcript.read')}
            </Link>
          </p>
        ) : null}
        <FileField file={file} onFile={setFile} problem={fields['/file']} />
        <Select
          label={t('filter.outlet')}
          required
          searchable
          value={outletId}
          onChange={setOutletId}
          data={outlets}
          error={fields['/outletId']}
        />
        <TextInput
          label={t('transcript.name')}
          description={t('transcript.nameHint')}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={fields['/title']}
        />
        <Group gap="sm" align="flex-start">
          <DayField size="sm" label={t('transcript.airedOn')} value={airedOn} onChange={setAiredOn} />
          <TextInput
            label={t('transcript.airedAt')}
            placeholder={t('common.clockHint')}
            inputMode="numeric"
            maxLength={7}
            value={airedAt}
            onChange={(event) => setAiredAt(event.currentTarget.value)}
            onBlur={() => setAiredAt(parseClock(airedAt) ?? airedAt)}
            error={clockWrong ? t('common.clockWrong') : fields['/airedAt']}
          />
        </Group>
        <div>
          <Button type="submit" loading={upload.isPending} disabled={!file || !outletId}>
            {t('transcript.submit')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

type FileFieldProps = { file: File | null; onFile: (file: File | null) => void; problem: string | undefined };

function FileField({ file, onFile, problem }: FileFieldProps) {
  const { t, i18n } = useTranslation();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0] ?? null);
  }

  return (
    <section
      aria-label={t('transcript.file')}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton onChange={onFile} accept={accepted}>
        {(props) => (
          <Button {...props} variant="default">
            {t('transcript.choose')}
          </Button>
        )}
      </FileButton>
      {file ? (
        <p>
          <strong>{file.name}</strong>{' '}
          <span className="soft">{t('item.bytes', { number: formatNumber(file.size, i18n.language) })}</span>
        </p>
      ) : (
        <p className="soft small">{t('transcript.formats')}</p>
      )}
      {problem ? <p className={classes.problem}>{problem}</p> : null}
    </section>
  );
}
