import type { Bilingual } from '../../law/index.ts';
import type { FormRef } from '../../papers/index.ts';

export type DecisionForm = { readonly form: FormRef; readonly kind: string; readonly title: Bilingual };

const decree118 = 'Nghị định số 118/2021/NĐ-CP';

/** The forms of decisions, as data: decrees change their numbers and headings. @source Decree 118/2021/NĐ-CP, annex */
export const decisionForms = {
  'fine-without-record': form(
    'MQĐ01',
    'Xử phạt vi phạm hành chính không lập biên bản',
    'Decision on a fine without a record',
  ),
  fine: form('MQĐ02', 'Xử phạt vi phạm hành chính', 'Decision on sanctions'),
  confiscation: form(
    'MQĐ14',
    'Tịch thu tang vật, phương tiện vi phạm hành chính trong trường hợp không ra quyết định xử phạt',
    'Decision on confiscation without a fine',
  ),
  remedies: form(
    'MQĐ15',
    'Áp dụng biện pháp khắc phục hậu quả trong trường hợp không ra quyết định xử phạt',
    'Decision on remedies without a fine',
  ),
  amendment: form(
    'MQĐ38',
    'Sửa đổi, bổ sung, hủy bỏ một phần quyết định trong xử lý vi phạm hành chính',
    'Decision to amend a decision',
  ),
  correction: form('MQĐ39', 'Đính chính quyết định trong xử lý vi phạm hành chính', 'Decision to correct a decision'),
  cancellation: form('MQĐ40', 'Hủy bỏ quyết định trong xử lý vi phạm hành chính', 'Decision to cancel a decision'),
} as const satisfies Record<string, DecisionForm>;

function form(symbol: string, subject: string, en: string): DecisionForm {
  return {
    form: { symbol, decree: decree118, heading: 'QUYẾT ĐỊNH', subject },
    kind: symbol.replace('Đ', 'D').toLowerCase(),
    title: { vi: `Quyết định ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`, en },
  };
}
