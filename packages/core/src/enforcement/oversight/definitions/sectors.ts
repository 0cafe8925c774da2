import { type Definition, itemKindNames, say } from './definition.ts';

const asEntered = say('Số do đơn vị nhập.', 'As entered by the unit.');

/** Printing, distribution, aggregated sites and radio: what licences and items tell, and what only people know. */
export const sectorIndicators: readonly Definition[] = [
  {
    code: 'printing-licences',
    label: say('Giấy phép, xác nhận in và phát hành còn hiệu lực', 'Printing and distribution licences in force'),
    unit: 'licence',
    counts: say('Theo thủ tục P12, P15–P19, ở cuối kỳ.', 'Under P12 and P15–P19 at the end.'),
    confidence: 'D',
    facts: 'licences',
    where: `procedure_code in ('P12', 'P15', 'P16', 'P17', 'P18', 'P19')`,
    measure: { as: 'count' },
    by: { column: 'procedure_code', name: say('Theo loại', 'By type'), names: 'procedures' },
  },
  {
    code: 'printing-checks',
    label: say('Cơ sở in, phát hành được kiểm tra', 'Printers and distributors checked'),
    unit: 'event',
    counts: asEntered,
    confidence: 'M',
    byHand: true,
  },
  {
    code: 'aggregated-sites-licensed',
    label: say('Trang thông tin điện tử tổng hợp còn giấy phép', 'Aggregated sites with a licence'),
    unit: 'licence',
    counts: say('Giấy phép P23 còn hiệu lực cuối kỳ.', 'Licences under P23 in force at the end.'),
    confidence: 'D',
    ...{
      facts: 'licences',
      where: `procedure_code = 'P23'`,
      measure: { as: 'count' },
      list: '/licences?procedure=P23',
    },
  },
  {
    code: 'aggregated-sites-checks',
    label: say('Trang thông tin điện tử tổng hợp được kiểm tra', 'Aggregated sites checked'),
    unit: 'event',
    counts: asEntered,
    confidence: 'M',
    byHand: true,
  },
  {
    code: 'radio-stations',
    label: say('Đài truyền thanh cơ sở', 'Grassroots radio stations'),
    unit: 'outlet',
    counts: say('Trong sổ, chưa ngừng hoạt động.', 'In the register, not closed.'),
    confidence: 'M',
    ...{ facts: 'outlets', where: `kind = 'grassroots-radio'`, measure: { as: 'count' }, list: '/outlets' },
  },
  {
    code: 'radio-programmes',
    label: say('Chương trình truyền thanh cơ sở đã kiểm tra', 'Grassroots programmes checked'),
    unit: 'item',
    counts: say(
      'Chương trình có bản chép lời đọc lần đầu trong kỳ.',
      'Programmes whose transcript was first read in the period.',
    ),
    confidence: 'D',
    ...{ facts: 'items', where: `outlet_kind = 'grassroots-radio'`, measure: { as: 'count' } },
    by: { column: 'kind', name: say('Theo loại', 'By kind'), names: itemKindNames },
  },
  {
    code: 'radio-violations',
    label: say('Nội dung truyền thanh cơ sở chuyển thanh tra', 'Grassroots programmes escalated'),
    unit: 'decision',
    counts: say('Quyết định chuyển thanh tra trong kỳ.', 'Escalated in the period.'),
    confidence: 'D',
    ...{
      facts: 'reviews',
      where: `is_decided and status = 'escalated' and outlet_kind = 'grassroots-radio'`,
      measure: { as: 'count' },
    },
  },
  {
    code: 'radio-hours',
    label: say('Giờ phát thanh', 'Hours broadcast'),
    unit: 'hour',
    counts: asEntered,
    confidence: 'M',
    byHand: true,
  },
  {
    code: 'radio-down',
    label: say('Đài, cụm loa hỏng', 'Stations or speakers out of order'),
    unit: 'outlet',
    counts: asEntered,
    confidence: 'M',
    byHand: true,
  },
];
