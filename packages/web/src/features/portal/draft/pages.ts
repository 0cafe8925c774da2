import type { DossierComponent, DossierResponse, FormField } from '@pressdesk/api/schemas';
import { isFieldAsked } from '../fields/answers.ts';
import type { Answers, Applicant, ComponentState } from '../portal-types.ts';

type Bilingual = FormField['label'];

/** A page of filling in: who hands it in, one section of the form, one document, and the look at everything. */
export type FillPage =
  | { key: 'applicant'; kind: 'applicant' }
  | { key: string; kind: 'section'; title: Bilingual; fields: FormField[] }
  | { key: string; kind: 'component'; component: DossierComponent; state: ComponentState }
  | { key: 'check'; kind: 'check' };

export const applicantFields = [
  'organisation',
  'address',
  'person',
  'phone',
  'email',
] as const satisfies readonly (keyof Applicant)[];

type Filled = Pick<DossierResponse, 'definition' | 'purpose' | 'components'>;

/** The pages in their order, as they are for these answers: what isn't asked has no page. */
export function pagesOf({ definition, purpose, components }: Filled, answers: Answers): FillPage[] {
  const sections = definition.form.flatMap(({ title, fields }, index): FillPage[] => {
    const asked = fields.filter((field) => isFieldAsked(field, purpose, answers));
    return asked.length === 0 ? [] : [{ key: `form-${index + 1}`, kind: 'section', title, fields: asked }];
  });
  const slots = definition.components.flatMap((component): FillPage[] => {
    const state = components.find(({ key }) => key === component.key);
    if (!state || !isOffered(component, state)) return [];
    return [{ key: `file-${component.key}`, kind: 'component', component, state }];
  });
  return [{ key: 'applicant', kind: 'applicant' }, ...sections, ...slots, { key: 'check', kind: 'check' }];
}

/** A document whose condition the answers rule out has no slot; one whose condition a person judges has. */
function isOffered(component: DossierComponent, { isRequired, files }: ComponentState): boolean {
  return isRequired || files.length > 0 || component.requirement === 'optional' || component.when === undefined;
}

export type Missing = DossierResponse['missing'][number];

/** What is missing on a page. On the page of the look at everything: what has no page of its own. */
export function missingOn(page: FillPage, missing: readonly Missing[], pages: readonly FillPage[]): Missing[] {
  if (page.kind !== 'check') return missing.filter(({ pointer }) => belongsTo(page, pointer));
  return missing.filter(({ pointer }) => !pages.some((each) => belongsTo(each, pointer)));
}

function belongsTo(page: FillPage, pointer: string): boolean {
  const [, root, key] = pointer.split('/');
  if (page.kind === 'applicant') return root === 'applicant';
  if (page.kind === 'section') return root === 'answers' && page.fields.some((field) => field.key === key);
  return page.kind === 'component' && root === 'components' && page.component.key === key;
}

export type Progress = { number: number; count: number; done: number };

/** Where a page stands, and how many of those before the last look have nothing missing. */
export function progressOf(page: FillPage, pages: readonly FillPage[], missing: readonly Missing[]): Progress {
  const filled = pages.filter(({ kind }) => kind !== 'check');
  return {
    number: pages.indexOf(page) + 1,
    count: pages.length,
    done: filled.filter((each) => missingOn(each, missing, pages).length === 0).length,
  };
}

/** The page of an address, and the first where the address names none or one that isn't asked any more. */
export function pageAt(pages: readonly FillPage[], key: string | undefined): FillPage {
  return pages.find((page) => page.key === key) ?? pages[0]!;
}
