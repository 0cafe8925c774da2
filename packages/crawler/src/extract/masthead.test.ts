import { expect, test } from 'vitest';
import { readMasthead } from './masthead.ts';

test.each([
  ['Giấy phép số 123/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 1/2/2023', ['123/GP-BTTTT']],
  ['Số giấy phép: 27 / GP - STTTT', ['27/GP-STTTT']],
  ['GPHĐ báo điện tử số 1818/GP-BTTTT; GP sửa đổi số 45/GP-BVHTTDL', ['1818/GP-BTTTT', '45/GP-BVHTTDL']],
  ['Giấy phép hoạt động báo chí số 12/2026/GP-BVHTTDL', ['12/2026/GP-BVHTTDL']],
  ['Giấy xác nhận: 09/GXN-TTĐT', ['09/GXN-TTĐT']],
  ['Giấy phép thiết lập trang thông tin điện tử tổng hợp trên mạng số 15', ['15']],
  ['Quyết định 12/QĐ-UBND về việc khen thưởng', []],
  ['Tỷ số 3/2 nghiêng về đội khách', []],
])('%s holds the licences %j', (line, numbers) => {
  expect(readMasthead([line]).licenceNumbers).toEqual(numbers);
});

test.each([
  ['Tổng Biên tập: Phạm Thị Hồng Vân', 'Phạm Thị Hồng Vân'],
  ['TỔNG BIÊN TẬP: NGUYỄN VĂN AN', 'NGUYỄN VĂN AN'],
  ['Tổng biên tập - Nhà báo Lê Quốc Minh Đức', 'Lê Quốc Minh Đức'],
  ['Quyền Tổng Biên tập: TS. Trần Bình', 'Trần Bình'],
  ['Phó Tổng Biên tập: Đỗ Văn Nam', null],
  ['Phó Tổng Biên tập: Đỗ Văn Nam - Tổng Biên tập: Hoàng Yến Chi', 'Hoàng Yến Chi'],
  ['Tổng Biên tập báo cho biết sẽ tuyển thêm phóng viên.', null],
])('%s names %s', (line, name) => {
  expect(readMasthead([line]).editorInChief).toBe(name);
});

test('label and name in two boxes belong together', () => {
  expect(readMasthead(['Tổng Biên tập', 'Nguyễn Thị Ánh Tuyết']).editorInChief).toBe('Nguyễn Thị Ánh Tuyết');
});

test('an aggregated site names who answers for its content', () => {
  const masthead = readMasthead([
    'Chịu trách nhiệm nội dung: Ông Nguyễn Quốc Huy - Giám đốc Trung tâm',
    'Cơ quan chủ quản: UBND huyện Mẫu',
  ]);
  expect(masthead.responsiblePerson).toBe('Nguyễn Quốc Huy');
  expect(masthead.governingBody).toBe('UBND huyện Mẫu');
  expect(masthead.editorInChief).toBeNull();
});

test('seat, telephones and addresses are read, and a number in a story is no telephone', () => {
  const masthead = readMasthead([
    'Trụ sở: Số 5 Trần Phú, phường Trung Tâm. Điện thoại: (0260) 3862.111 - Fax: 02603862112. Email: Toasoan@Bao.vn',
    'Công ty đạt doanh thu 0912345678 đồng trong quý.',
  ]);
  expect(masthead.contact.address).toBe('Số 5 Trần Phú, phường Trung Tâm');
  expect(masthead.contact.emails).toEqual(['toasoan@bao.vn']);
  expect(masthead.contact.phones).toEqual(['(0260) 3862.111', '02603862112']);
});

test('a page without an imprint gives nothing', () => {
  expect(readMasthead(['Giá hồ tiêu tăng trở lại.'])).toEqual({
    licenceNumbers: [],
    licenceText: null,
    editorInChief: null,
    responsiblePerson: null,
    governingBody: null,
    contact: { address: null, phones: [], emails: [] },
  });
});
