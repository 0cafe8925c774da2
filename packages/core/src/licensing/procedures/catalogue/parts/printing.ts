import type { FormSection } from '../../definition.ts';
import { say } from './define.ts';
import { ask, published, responsiblePerson, section } from './fields.ts';

/** A printing house: what its licences and registrations all ask. */
export function printingForm(...products: FormSection['fields'][number][]): readonly FormSection[] {
  return [
    section(
      'Cơ sở in',
      'The printing house',
      ask('line', 'title', 'Tên cơ sở in', 'Name of the printing house', { prefill: 'publisher.name', ...published }),
      ask('line', 'premises', 'Địa chỉ nhà xưởng', 'Address of the premises', {
        ...{ maxLength: 500, prefill: 'publisher.address' },
        ...published,
      }),
      ...products,
      ask('rows', 'equipment', 'Danh mục thiết bị in', 'Equipment', {
        columns: [
          { key: 'name', label: say('Tên thiết bị', 'Machine'), kind: 'line' },
          { key: 'maker', label: say('Hãng, nước sản xuất', 'Maker and country'), kind: 'line' },
          { key: 'model', label: say('Kiểu máy, số máy', 'Model and number'), kind: 'line' },
          { key: 'count', label: say('Số lượng', 'Number'), kind: 'number' },
        ],
      }),
    ),
    responsiblePerson(
      'Người đứng đầu cơ sở in',
      'The head of the printing house',
      ask('line', 'responsible-id', 'Số định danh cá nhân', 'Personal identification number', { maxLength: 20 }),
    ),
  ];
}
