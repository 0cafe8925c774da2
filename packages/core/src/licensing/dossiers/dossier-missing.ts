import { checkAnswers } from '../procedures/check-answers.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { requiredComponents } from '../procedures/form-questions.ts';
import type { Applicant, Dossier } from './dossier.ts';
import type { Missing } from './dossier-actions.ts';

/**
 * What keeps a dossier from being handed in. What came on paper lies on paper: its components need no file.
 * @param handedIn keys of the components that have a file
 */
export function missingOf(
  { applicant, answers, purpose, channel }: Pick<Dossier, 'applicant' | 'answers' | 'purpose' | 'channel'>,
  definition: ProcedureDefinition,
  handedIn: ReadonlySet<string>,
): Missing[] {
  const required = requiredComponents(definition, purpose, answers);
  const components = definition.components.filter(
    ({ key }) => channel === 'online' && required.has(key) && !handedIn.has(key),
  );
  return [
    ...applicantMissing(applicant),
    ...checkAnswers(definition, purpose, answers),
    ...components.map(({ key, name }) => ({
      pointer: `/components/${key}`,
      text: { vi: `Chưa nộp “${name.vi}”.`, en: `“${name.en}” is not handed in yet.` },
    })),
  ];
}

const labels: Record<'organisation' | 'address' | 'person', { vi: string; en: string }> = {
  organisation: { vi: 'tên cơ quan, tổ chức', en: 'the name of the organisation' },
  address: { vi: 'địa chỉ', en: 'the address' },
  person: { vi: 'họ tên người nộp', en: 'the name of who hands it in' },
};

function applicantMissing(applicant: Applicant): Missing[] {
  const missing: Missing[] = (['organisation', 'address', 'person'] as const)
    .filter((key) => applicant[key].trim() === '')
    .map((key) => ({
      pointer: `/applicant/${key}`,
      text: { vi: `Chưa có ${labels[key].vi}.`, en: `There is no word on ${labels[key].en} yet.` },
    }));
  if (applicant.phone.trim() === '' && applicant.email.trim() === '') {
    missing.push({
      pointer: '/applicant/phone',
      text: {
        vi: 'Cần số điện thoại hoặc thư điện tử để liên hệ.',
        en: 'A telephone number or an e-mail address is needed.',
      },
    });
  }
  return missing;
}
