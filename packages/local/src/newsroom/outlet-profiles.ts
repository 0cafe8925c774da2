export type OutletCode = 'bao-kinh-lac' | 'tin-kinh-lac-24h' | 'dai-lien-ha';
export type OutletKind = 'newspaper' | 'aggregated-site' | 'radio';

export type OutletLicence = {
  number: string;
  /** What the paper is called on it, in Vietnamese. */
  title: string;
  /** Calendar dates, ISO 8601. */
  issuedOn: string;
  expiresOn: string | null;
  issuer: string;
  holder: string;
  responsiblePerson: string;
};

export type OutletProfile = {
  code: OutletCode;
  name: string;
  kind: OutletKind;
  tagline: string;
  address: string;
  phone: string;
  email: string;
  licence: OutletLicence;
  /** Path segment to name, in the order of the menu. */
  sections: ReadonlyMap<string, string>;
};

/** Invented from end to end: province, outlets, people, addresses; the mail domains are reserved ones. */
export const newspaperProfile: OutletProfile = {
  code: 'bao-kinh-lac',
  name: 'Báo Kinh Lạc',
  kind: 'newspaper',
  tagline: 'Tiếng nói của Đảng bộ, chính quyền và nhân dân tỉnh Kinh Lạc',
  address: 'Số 12 đường Bờ Sông, phường Kinh Thượng, tỉnh Kinh Lạc',
  phone: '(0200) 3 555 018',
  email: 'toasoan@baokinhlac.example',
  licence: {
    number: '118/GP-BVHTTDL',
    title: 'Giấy phép hoạt động báo chí',
    issuedOn: '2026-03-12',
    expiresOn: null,
    issuer: 'Bộ Văn hóa, Thể thao và Du lịch',
    holder: 'Tỉnh ủy Kinh Lạc',
    responsiblePerson: 'Dương Khắc Nhẫn',
  },
  sections: new Map([
    ['thoi-su', 'Thời sự'],
    ['kinh-te', 'Kinh tế'],
    ['van-hoa', 'Văn hóa'],
    ['giao-duc', 'Giáo dục'],
    ['suc-khoe', 'Sức khỏe'],
    ['phap-luat', 'Pháp luật'],
    ['the-thao', 'Thể thao'],
    ['moi-truong', 'Môi trường'],
    ['chuyen-doi-so', 'Chuyển đổi số'],
  ]),
};

export const aggregatorProfile: OutletProfile = {
  code: 'tin-kinh-lac-24h',
  name: 'Tin Kinh Lạc 24h',
  kind: 'aggregated-site',
  tagline: 'Trang thông tin điện tử tổng hợp',
  address: 'Tầng 3, số 45 phố Hàng Lau, phường Bến Lau, tỉnh Kinh Lạc',
  phone: '(0200) 3 555 246',
  email: 'lienhe@tinkinhlac24h.example',
  licence: {
    number: '26/GP-TTĐT',
    title: 'Giấy phép thiết lập trang thông tin điện tử tổng hợp',
    issuedOn: '2025-02-18',
    expiresOn: '2027-02-18',
    issuer: 'Ủy ban nhân dân tỉnh Kinh Lạc',
    holder: 'Công ty Cổ phần Truyền thông Sông Lạc',
    responsiblePerson: 'Tô Thị Nguyệt Ánh',
  },
  sections: new Map([
    ['tin-tuc', 'Tin tức'],
    ['doi-song', 'Đời sống'],
  ]),
};

export const radioProfile: OutletProfile = {
  code: 'dai-lien-ha',
  name: 'Đài Truyền thanh xã Liên Hà',
  kind: 'radio',
  tagline: 'Đài truyền thanh cơ sở',
  address: 'Nhà văn hóa xã Liên Hà, tỉnh Kinh Lạc',
  phone: '(0200) 3 555 731',
  email: 'daitruyenthanh@lienha.example',
  licence: {
    number: '15/QĐ-UBND',
    title: 'Quyết định ban hành Quy chế hoạt động của Đài Truyền thanh xã',
    issuedOn: '2026-01-20',
    expiresOn: null,
    issuer: 'Ủy ban nhân dân xã Liên Hà',
    holder: 'Ủy ban nhân dân xã Liên Hà',
    responsiblePerson: 'Cù Thị Hải Yến',
  },
  sections: new Map(),
};
