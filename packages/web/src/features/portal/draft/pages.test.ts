import type { DossierComponent, DossierResponse, FormField } from '@pressdesk/api/schemas';
import { describe, expect, it } from 'vitest';
import { missingOn, pageAt, pagesOf, progressOf } from './pages.ts';

const say = (text: string) => ({ vi: text, en: text });

function field(key: string, more: Partial<FormField> = {}): FormField {
  return { key, label: say(key), kind: 'line', required: true, onLicence: false, isPublic: false, ...more };
}

function component(key: string, more: Partial<DossierComponent> = {}): DossierComponent {
  const basis = { text: '', confidence: 'V' as const };
  return { key, name: say(key), requirement: 'required', originals: 1, copies: 0, files: ['pdf'], basis, ...more };
}

function dossier(components: DossierComponent[], required: string[]): DossierResponse {
  const form = [
    { title: say('Bulletin'), fields: [field('name'), field('pages')] },
    { title: say('Translation'), fields: [field('translator', { when: { field: 'foreign', is: true } })] },
  ];
  const states = components.map(({ key }) => ({ key, isRequired: required.includes(key), files: [], check: null }));
  return { purpose: 'new', definition: { form, components }, components: states } as unknown as DossierResponse;
}

describe('the pages of a draft', () => {
  const mockUp = component('mock-up');
  const translation = component('translation', { requirement: 'conditional', when: { field: 'foreign', is: true } });
  const judged = component('consent', { requirement: 'conditional' });
  const plain = dossier([mockUp, translation, judged], ['mock-up']);
  const pages = pagesOf(plain, {});

  it('leave out what isn’t asked, and keep the slot whose condition a person judges', () => {
    expect(pages.map(({ key }) => key)).toEqual(['applicant', 'form-1', 'file-mock-up', 'file-consent', 'check']);
  });

  it('come up when an answer asks for them', () => {
    const foreign = dossier([mockUp, translation], ['mock-up', 'translation']);
    expect(pagesOf(foreign, { foreign: true }).map(({ key }) => key)).toContain('file-translation');
    expect(pagesOf(foreign, { foreign: true }).map(({ key }) => key)).toContain('form-2');
  });

  it('know what is missing on them, and the last knows what has no page', () => {
    const missing = ['/answers/pages', '/answers/rows/0/title', '/components/mock-up', '/applicant/phone'].map(
      (pointer) => ({ pointer, text: say(pointer) }),
    );
    const on = (key: string) => missingOn(pageAt(pages, key), missing, pages).map(({ pointer }) => pointer);
    expect(on('form-1')).toEqual(['/answers/pages']);
    expect(on('file-mock-up')).toEqual(['/components/mock-up']);
    expect(on('applicant')).toEqual(['/applicant/phone']);
    expect(on('check')).toEqual(['/answers/rows/0/title']);
    expect(progressOf(pageAt(pages, 'form-1'), pages, missing)).toEqual({ number: 2, count: 5, done: 1 });
  });

  it('begin at the first when the address names none', () => {
    expect(pageAt(pages, 'gone').key).toBe('applicant');
    expect(pageAt(pages, undefined).key).toBe('applicant');
  });
});
