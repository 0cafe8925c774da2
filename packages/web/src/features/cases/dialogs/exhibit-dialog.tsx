import { Checkbox, FileInput, Radio, Select, TextInput } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../ui/dates.ts';
import { type CaseCommand, itemCapturesQuery } from '../cases.queries.ts';
import classes from '../page/case-page.module.css';
import { Frame } from './frame.tsx';

const kinds = ['document', 'image', 'recording', 'object', 'statement'] as const;
const ways = ['file', 'capture', 'object'] as const;
type Way = (typeof ways)[number];

/** Takes something into the file: an uploaded file, a captured page of an article, or a thing that is kept somewhere. */
export function ExhibitDialog({ kase, onClose }: { kase: CaseResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('file');
  const [kind, setKind] = useState<string>('document');
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('');
  const [place, setPlace] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [captureId, setCapture] = useState<string | null>(null);
  const [isSealed, setSealed] = useState(false);
  const [tried, setTried] = useState(false);
  const required = (isMissing: boolean) => (tried && isMissing ? t('cases.required') : undefined);

  function command(): CaseCommand | null {
    setTried(true);
    const lacksPart = way === 'file' ? !file : way === 'capture' ? !captureId : place.trim() === '';
    if (title.trim() === '' || source.trim() === '' || lacksPart) return null;
    const said = { title: title.trim(), source: source.trim(), isSealed };
    if (way === 'capture') return { path: 'exhibits', body: { ...said, kind: 'web-capture', captureId } };
    if (way === 'object') return { path: 'exhibits', body: { ...said, kind: 'object', place: place.trim() } };
    const form = new FormData();
    const fields = {
      ...said,
      kind,
      place: place.trim(),
      isSealed: String(isSealed),
      rowVersion: String(kase.rowVersion),
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file) form.set('file', file, file.name.normalize('NFC'));
    return { path: 'exhibits', body: form };
  }

  return (
    <Frame
      kase={kase}
      title={t('cases.action.add-exhibit')}
      submit={t('cases.action.add-exhibit')}
      isPossible={kase.actions.includes('add-exhibit')}
      command={command}
      onClose={onClose}
    >
      <p>{t('cases.about.add-exhibit')}</p>
      <Radio.Group
        label={t('cases.exhibitWay.title')}
        value={way}
        onChange={(value) => setWay(ways.find((each) => each === value) ?? 'file')}
      >
        <div className={classes.radios}>
          {ways.map((each) => (
            <Radio key={each} value={each} label={t(`cases.exhibitWay.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {way === 'file' ? (
        <>
          <FileInput
            label={t('cases.field.file')}
            description={t('cases.fileHint')}
            placeholder={t('cases.chooseFile')}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              if (chosen && title === '') setTitle(chosen.name.replace(/\.[^.]*$/, ''));
            }}
            clearable
            error={required(!file)}
          />
          <Select
            label={t('cases.field.exhibitKind')}
            value={kind}
            onChange={(value) => setKind(value ?? 'document')}
            data={kinds
              .filter((each) => each !== 'object')
              .map((value) => ({ value, label: t(`cases.exhibitKind.${value}`) }))}
          />
        </>
      ) : null}
      {way === 'capture' ? (
        <CaptureSelect kase={kase} value={captureId} onChange={setCapture} error={required(!captureId)} />
      ) : null}
      <TextInput
        label={t('cases.field.title')}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={required(title.trim() === '')}
      />
      <TextInput
        label={t('cases.field.source')}
        maxLength={2000}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        error={required(source.trim() === '')}
      />
      {way === 'capture' ? null : (
        <TextInput
          label={way === 'object' ? t('cases.field.kept') : t('cases.optional', { name: t('cases.field.kept') })}
          maxLength={500}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          error={way === 'object' ? required(place.trim() === '') : undefined}
        />
      )}
      <Checkbox
        label={t('cases.sealIt')}
        description={t('cases.sealHint')}
        checked={isSealed}
        onChange={(event) => setSealed(event.currentTarget.checked)}
      />
    </Frame>
  );
}

type CaptureSelectProps = {
  kase: CaseResponse;
  value: string | null;
  onChange: (captureId: string | null) => void;
  error: string | undefined;
};

/** The captures of an item: of one the case is about, or of one whose address is given. */
function CaptureSelect({ kase, value, onChange, error }: CaptureSelectProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const known =
    kase.findings.find(({ item }) => item)?.item?.id ??
    kase.exhibits.find(({ capture }) => capture?.itemId)?.capture?.itemId;
  const itemId = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address)?.[0] ?? known ?? '';
  const { data } = useQuery({ ...itemCapturesQuery(itemId), enabled: itemId !== '' });
  return (
    <>
      <TextInput
        label={t('cases.field.itemAddress')}
        description={t('cases.itemAddressHint')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Select
        label={t('cases.field.captureId')}
        value={value}
        onChange={onChange}
        data={(data?.items ?? []).map(({ captureId, versionNumber, title, fetchedAt }) => ({
          value: captureId,
          label: t('cases.captureChoice', { number: versionNumber, at: formatInstant(fetchedAt), title }).slice(0, 140),
        }))}
        nothingFoundMessage={t('cases.noneToChoose')}
        error={error}
      />
    </>
  );
}
