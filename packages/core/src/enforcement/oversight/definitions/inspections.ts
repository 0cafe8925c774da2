import { type Definition, say } from './definition.ts';

const asEntered = say('Số do đơn vị nhập.', 'As entered by the unit.');

function entered(code: string, unit: 'event' | 'person', vi: string, en: string): Definition {
  return { code, unit, label: say(vi, en), counts: asEntered, confidence: 'M', byHand: true };
}

/** Inspections, training, guidance and press conferences. */
export const inspectionIndicators: readonly Definition[] = [
  entered('inspections-planned', 'event', 'Cuộc thanh tra, kiểm tra theo kế hoạch', 'Inspections planned'),
  entered('inspections-done', 'event', 'Cuộc thanh tra, kiểm tra đã thực hiện', 'Inspections done'),
  {
    code: 'cases-from-inspections',
    label: say('Vụ việc từ thanh tra, kiểm tra', 'Cases from inspections'),
    unit: 'case',
    counts: say('Vụ việc mở trong kỳ có nguồn là cuộc kiểm tra.', 'Opened in the period from an inspection.'),
    confidence: 'D',
    ...{ facts: 'cases', where: `origin = 'inspection'`, measure: { as: 'count' } },
  },
  entered('trainings', 'event', 'Lớp tập huấn, bồi dưỡng', 'Training courses'),
  entered('trainees', 'person', 'Người được tập huấn', 'People trained'),
  entered('guidance-documents', 'event', 'Văn bản hướng dẫn', 'Guidance documents'),
  {
    code: 'press-conferences-of-others',
    label: say('Họp báo được chấp thuận', 'Press conferences accepted'),
    unit: 'dossier',
    counts: say('Hồ sơ P11 có kết quả đồng ý trong kỳ.', 'Notices (P11) accepted in the period.'),
    confidence: 'D',
    ...{
      facts: 'dossiers',
      where: `procedure_code = 'P11' and is_decided and outcome <> 'refused'`,
      measure: { as: 'count' },
    },
  },
  entered('press-conferences-own', 'event', 'Họp báo của tỉnh', 'Press conferences of the province'),
];
