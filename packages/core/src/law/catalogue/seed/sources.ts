/** Where rows were read. */
export const codifiedSanctions = 'Bộ pháp điển, đề mục “Xử lý vi phạm hành chính”';
export const haiPhong = 'Cổng thông tin điện tử và Sở TT&TT Hải Phòng, loạt bài về Nghị định 119/2020 (2020–2022)';
export const inspectorateNews = 'Báo Thanh tra, loạt bài về Nghị định 119/2020 (11–12/2020)';
export const newsAgencyHandbook = 'TTXVN, “Sổ tay phóng viên” (04/07/2023)';
export const journalistsAssociation = 'Hội Nhà báo Việt Nam; phaply.net.vn';
export const lawSites = 'Các trang pháp luật: thuvienphapluat, thuviennhadat, hethongphapluat, luatvietnam';

export function sources(...all: string[]): string {
  return all.join('; ');
}
