import type { RuleText } from '@pressdesk/core/monitoring';

/** Five rules for pages of any country: what they meet is real text, so they show how matching behaves on it. */
export const replayRules: (RuleText & { code: string })[] = [
  rule(
    'replay-guilt',
    'Quy kết tội trước khi có bản án',
    'Guilt imputed before judgment',
    'guilt',
    '("kẻ giết người" OR "tên trộm" OR murderer OR killer) AND NOT ("bản án" OR sentenced OR convicted)',
  ),
  rule(
    'replay-gore',
    'Miêu tả chi tiết rùng rợn',
    'Gory detail',
    'gore',
    '"máu me" OR "thi thể" OR "bodies" OR "cadáver" OR "Leiche"',
  ),
  rule(
    'replay-children',
    'Nhận diện trẻ em',
    'Identity of a child',
    'children',
    '("bé gái" OR "bé trai" OR "year-old girl" OR "year-old boy") AND NOT title:"bóng đá"',
  ),
  rule(
    'replay-oversight',
    'Giám sát của Hội đồng nhân dân',
    'Oversight by the People’s Council',
    'oversight',
    '"giám sát" AND ("báo chí" OR "xuất bản" OR "thông tin và truyền thông")',
  ),
  rule(
    'replay-unsourced',
    'Tin đồn không nguồn',
    'Rumour without a source',
    'source',
    '"tin đồn" OR rumour* OR rumor* OR "theo một số nguồn tin"',
  ),
];

function rule(code: string, vi: string, en: string, topic: string, query: string): RuleText & { code: string } {
  return { code, query, name: { vi, en }, severity: 'medium', topic, provision: null };
}
