import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import pieces from '../../../ui/pieces.module.css';
import classes from '../dossier/dossier.module.css';
import type { DossierCommand } from '../dossier/use-dossier-action.ts';
import type { ActionDialogProps } from './action-dialog.tsx';
import { ActionFrame } from './action-frame.tsx';
import { firstItems, type SupplementItem } from './supplement-items.ts';

type KeyedItem = SupplementItem & { id: number };

/** One list of everything that is asked for, made of what the check found; each line can be changed, added, left out. */
export function SupplementDialog({ dossier, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [items, setItems] = useState<KeyedItem[]>(() =>
    // Asked for in Vietnamese, whatever language the officer works in: it is printed on the slip.
    firstItems(dossier, ({ vi }) => vi).map((item, id) => ({ ...item, id })),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { components, form } = dossier.definition;
  // A second request has to say why the first didn't ask for everything.
  const isSecond = dossier.supplementCount > 0;
  const lacksReason = isSecond && reason.trim() === '';
  const nextId = 1 + Math.max(-1, ...items.map(({ id }) => id));

  function command(): DossierCommand | null {
    setTried(true);
    const asked = items.map(({ pointer, text }) => ({ pointer, text: text.trim() })).filter(({ text }) => text !== '');
    if (asked.length === 0 || lacksReason) return null;
    return { path: 'request-supplement', body: { reason: reason.trim(), items: asked } };
  }

  function add(pointer: string) {
    const [, kind, key] = pointer.split('/');
    const found = kind === 'components' ? components.find((each) => each.key === key)?.name : undefined;
    const field = form.flatMap(({ fields }) => fields).find((each) => kind === 'answers' && each.key === key);
    const name = found ?? field?.label;
    setItems([...items, { id: nextId, pointer: pointer === 'other' ? '' : pointer, text: name ? `${name.vi}: ` : '' }]);
  }

  return (
    <ActionFrame action="request-supplement" dossier={dossier} command={command} size={720} onClose={onClose}>
      <p>{t('licensing.about.request-supplement')}</p>
      {isSecond ? (
        <p className={pieces.notice}>{t('licensing.secondSupplement', { count: dossier.supplementCount })}</p>
      ) : null}
      <ol className={classes.items} aria-label={t('licensing.supplementItems')}>
        {items.map((item, index) => (
          <li key={item.id} className={classes.item}>
            <Textarea
              label={t('licensing.supplementItem', { number: index + 1 })}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={2000}
              value={item.text}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setItems((previous) => previous.map((each) => (each.id === item.id ? { ...each, text } : each)));
              }}
            />
            <Button
              variant="default"
              size="xs"
              aria-label={t('licensing.removeItem', { number: index + 1 })}
              onClick={() => setItems(items.filter(({ id }) => id !== item.id))}
            >
              {t('licensing.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {tried && items.length === 0 ? <p role="alert">{t('licensing.askForSomething')}</p> : null}
      <Select
        label={t('licensing.addItem')}
        searchable
        value={null}
        onChange={(value) => value && add(value)}
        data={[
          {
            group: t('licensing.components'),
            items: components.map(({ key, name }) => ({ value: `/components/${key}`, label: pick(name) })),
          },
          {
            group: t('licensing.answers'),
            items: form
              .flatMap(({ fields }) => fields)
              .map(({ key, label }) => ({ value: `/answers/${key}`, label: pick(label) })),
          },
          { group: t('licensing.otherItem'), items: [{ value: 'other', label: t('licensing.freeItem') }] },
        ]}
      />
      <Textarea
        label={t(isSecond ? 'licensing.ask.reason' : 'licensing.ask.note')}
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && lacksReason ? t('licensing.required') : undefined}
      />
    </ActionFrame>
  );
}
