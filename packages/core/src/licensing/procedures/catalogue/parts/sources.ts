/** The instruments the procedures rest on, as they are cited. */
export const pressLaw = 'Luật Báo chí 126/2025/QH15';
export const decree237 = 'Nghị định 237/2026/NĐ-CP';
export const circular20 = 'Thông tư 20/2026/TT-BVHTTDL';
export const decree138 = 'Nghị định 138/2025/NĐ-CP';
export const publishingLaw = 'Luật Xuất bản 19/2012/QH13';
export const decree195 = 'Nghị định 195/2013/NĐ-CP';
export const circular01 = 'Thông tư 01/2020/TT-BTTTT';
export const decree60 = 'Nghị định 60/2014/NĐ-CP, sửa đổi bởi Nghị định 25/2018/NĐ-CP';
export const decree147 = 'Nghị định 147/2024/NĐ-CP';
export const decree72 = 'Nghị định 72/2013/NĐ-CP, sửa đổi bởi Nghị định 27/2018/NĐ-CP (đã hết hiệu lực)';
export const decree61 = 'Nghị định 61/2018/NĐ-CP (đã được thay bằng Nghị định 118/2025/NĐ-CP)';
export const resolution667 = 'Nghị quyết 66.7/2025/NQ-CP, áp dụng từ 01/01/2026 đến hết 28/02/2027';
