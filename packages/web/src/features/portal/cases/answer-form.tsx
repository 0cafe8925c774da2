import { Button, FileInput, Radio, Stack, Textarea } from '@mantine/core';
import type { CaseResponse, FindingResponse } from '@pressdesk/api/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useCaseAction } from '../../cases/cases.queries.ts';
import classes from '../portal.module.css';

const kinds = ['agrees', 'explains', 'disputes'] as const;

type AnswerFormProps = { finding: FindingResponse; kase: CaseResponse; onClose: () => void };

/** The party's answer to one finding, with files. After a refusal everything that was typed is still there. */
export function AnswerForm({ finding, kase, onClose }: AnswerFormProps) {
  const { t } = useTranslation();
  const action = useCaseAction(kase.id);
  const [kind, setKind] = useState<string>('');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [tried, setTried] = useState(false);
  const lacksText = kind !== 'agrees' && text.trim() === '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (kind === '' || lacksText) return;
    const form = new FormData();
    const fields = {
      ...{ rowVersion: String(kase.rowVersion), findingId: finding.id },
      ...{ kind, text: text.trim(), channel: 'portal' },
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    for (const file of files) form.append('attachments', file, file.name.normalize('NFC'));
    action.mutate(
      { path: 'replies', body: form },
      {
        onSuccess: () => {
          announce(t('cases.portal.sent'));
          onClose();
        },
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {action.isError ? <ProblemNotice error={action.error} /> : null}
        <Radio.Group
          label={t('cases.portal.whatYouSay', { number: finding.number })}
          value={kind}
          onChange={setKind}
          error={tried && kind === '' ? t('cases.required') : undefined}
        >
          <Stack gap={10} mt={8}>
            {kinds.map((each, index) => (
              <Radio
                key={each}
                value={each}
                label={t(`cases.portal.kind.${each}`)}
                {...(index === 0 ? { autoFocus: true } : {})}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('cases.portal.yourWords')}
          autosize
          minRows={4}
          maxRows={18}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried && lacksText ? t('cases.required') : undefined}
        />
        <FileInput
          multiple
          clearable
          size="md"
          label={t('cases.portal.files')}
          description={t('cases.fileHint')}
          placeholder={t('cases.chooseFile')}
          value={files}
          onChange={setFiles}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={action.isPending}>
            {t('cases.portal.send')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
