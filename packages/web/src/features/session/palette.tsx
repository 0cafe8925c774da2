import { TextInput } from '@mantine/core';
import type { OutletResponse, RuleResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Page } from '../../types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { matchWords } from '../../ui/match-words.ts';
import { useNumberedEntries } from '../licensing/use-numbered-entries.ts';
import classes from './palette.module.css';
import { screens } from './screens.ts';
import { useSession } from './session.queries.ts';

type Entry = {
  id: string;
  kind: 'screen' | 'outlet' | 'rule' | 'dossier' | 'licence' | 'case' | 'search';
  label: string;
  hint: string;
  href: string;
};

const listId = 'palette-list';

/** Finds a screen, an outlet or a rule by any of its words, with or without accents; anything else goes to search. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const [text, setText] = useState('');
  const [position, setPosition] = useState(0);
  const entries = useEntries(text);
  const current = entries[Math.min(position, entries.length - 1)];

  function open(entry: Entry | undefined) {
    if (!entry) return;
    onClose();
    router.history.push(entry.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') open(current);
    else if (event.key === 'ArrowDown') setPosition((position + 1) % Math.max(1, entries.length));
    else if (event.key === 'ArrowUp') setPosition((position - 1 + entries.length) % Math.max(1, entries.length));
    else return;
    event.preventDefault();
  }

  return (
    <Dialog onClose={onClose} title={t('palette.title')} size={560} centered={false} yOffset="12vh">
      <TextInput
        data-autofocus
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current ? `palette-${current.id}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setPosition(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('palette.title')} className={classes.list}>
        {entries.map((entry) => (
          // Focus stays in the field, which names the current option; a press of the mouse opens one.
          <div
            key={entry.id}
            id={`palette-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === current}
            className={classes.option}
            onMouseDown={() => open(entry)}
          >
            <span>{entry.label}</span>
            <span className="soft small">{entry.hint}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function useEntries(text: string): Entry[] {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { can } = useSession();
  const outlets = useQuery({
    queryKey: ['outlets', 'all'],
    queryFn: ({ signal }) => api.get<Page<OutletResponse>>('/outlets', { query: { limit: 100 }, signal }),
    enabled: can('outlet.read'),
  });
  const rules = useQuery({
    queryKey: ['rules', 'all'],
    queryFn: ({ signal }) => api.get<Page<RuleResponse>>('/rules', { query: { limit: 100 }, signal }),
    enabled: can('rule.read'),
  });
  const all: Entry[] = [
    ...screens
      .filter(({ action }) => can(action))
      .map(({ key, to }) => entry(key, 'screen', t(`screen.${key}`), t('palette.screen'), to)),
    entry('account', 'screen', t('account.title'), t('palette.screen'), '/account'),
    ...(outlets.data?.items ?? []).map(({ id, name, code }) =>
      entry(id, 'outlet', name, `${t('palette.outlet')} · ${code}`, `/outlets?q=${encodeURIComponent(name)}`),
    ),
    ...(rules.data?.items ?? []).map(({ id, code, current }) =>
      entry(id, 'rule', pick(current.name), `${t('palette.rule')} · ${code}`, `/rules/${id}`),
    ),
  ];
  const numbered = useNumberedEntries(text).map(({ id, kind, label, hint, href }) =>
    entry(id, kind, label, hint, href),
  );
  const found = all.filter(({ label, hint }) => matchWords(`${label} ${hint}`, text)).slice(0, 9);
  found.unshift(...numbered);
  if (text.trim() !== '' && can('search.query')) {
    found.push(
      entry('text', 'search', text.trim(), t('palette.search'), `/search?q=${encodeURIComponent(text.trim())}`),
    );
  }
  return found;
}

function entry(id: string, kind: Entry['kind'], label: string, hint: string, href: string): Entry {
  return { id: `${kind}-${id}`, kind, label, hint, href };
}
