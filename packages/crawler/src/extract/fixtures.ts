/** Small pages in the shapes of Vietnamese content-management systems; every name and number in them is made up. */

const newspaperPage = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<title>Giá hồ tiêu tăng trở lại, nông dân thận trọng bán ra | Báo Tỉnh Mẫu</title>
<meta property="og:title" content="Giá hồ tiêu tăng trở lại, nông dân thận trọng bán ra">
<meta property="og:site_name" content="Báo Tỉnh Mẫu">
<meta name="description" content="Giá hồ tiêu tại các huyện phía tây tăng 3.000 đồng mỗi kg so với tuần trước.">
<link rel="canonical" href="/gia-ho-tieu-tang-tro-lai-20260917.htm">
</head><body>
<header class="header"><nav class="menu"><ul><li><a href="/thoi-su">Thời sự</a></li><li><a href="/kinh-te">Kinh tế</a></li></ul></nav></header>
<main class="main"><div class="detail__main">
<h1 class="detail-title" data-role="title">Giá hồ tiêu tăng trở lại, nông dân thận trọng bán ra</h1>
<div class="detail-info"><div class="detail-author" data-role="author">Lê Minh Khôi</div>
<div class="detail-time" data-role="publishdate">Thứ năm, 17/9/2026, 07:31 (GMT+7)</div></div>
<h2 class="detail-sapo" data-role="sapo">Giá hồ tiêu tại các huyện phía tây tăng 3.000 đồng mỗi kg so với tuần trước, nông dân bắt đầu bán ra số hàng trữ từ đầu năm.</h2>
<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">
<p>Sáng 17/9, thương lái tại xã Phú Lộc thu mua hồ tiêu khô với giá 152.000 đồng mỗi kg, cao nhất kể từ tháng 5.</p>
<figure class="VCSortableInPreviewMode"><img src="/tieu.jpg" alt=""><figcaption class="PhotoCMS_Caption"><p>Nông dân phơi hồ tiêu. Ảnh: Minh Khôi</p></figcaption></figure>
<p>Ông Trần Văn Bình, thôn 4, cho biết gia đình còn giữ hơn hai tấn tiêu và đã bán một nửa để trả nợ ngân hàng.</p>
<div class="VCSortableInPreviewMode link-content-footer box-tin-lien-quan"><p>Tin liên quan</p><a href="/mua-lon">Mưa lớn gây ngập ba xã ven sông, hàng trăm hộ phải di dời trong đêm</a></div>
<h3>Hợp tác xã giữ vai trò kết nối</h3>
<p>Theo Sở Nông nghiệp và Môi trường, toàn tỉnh hiện có 12 hợp tác xã ký hợp đồng tiêu thụ với doanh nghiệp chế biến, tăng bốn đơn vị so với năm ngoái.</p>
<p>Sở khuyến cáo người trồng không mở rộng diện tích ồ ạt, tập trung chăm sóc vườn cây hiện có và ghi chép đầy đủ nhật ký canh tác.</p>
</div>
<div class="detail-share"><a href="#">Chia sẻ Facebook</a><a href="#">Zalo</a></div>
<div class="detail-tag">Từ khóa: <a href="/tag/ho-tieu">hồ tiêu</a>, <a href="/tag/gia">giá nông sản</a></div>
<div class="box-comment"><h3>Bình luận (2)</h3><p>Mong giá giữ ổn định đến cuối năm, bà con đỡ vất vả, có vốn tái đầu tư.</p></div>
</div><div class="detail__sidebar"><h3>Đọc nhiều</h3><ul><li><a href="/1">Khởi công cầu mới qua sông Mẫu trong tháng 10</a></li><li><a href="/2">Tuyển sinh lớp 10: những điểm cần biết</a></li></ul></div></main>
<footer class="footer"><p>Cơ quan chủ quản: Tỉnh ủy Tỉnh Mẫu</p><p>Giấy phép hoạt động báo chí số 245/GP-BVHTTDL do Bộ Văn hóa, Thể thao và Du lịch cấp ngày 12/3/2026</p>
<p>Tổng Biên tập: Phạm Thị Hồng Vân</p><p>Phó Tổng Biên tập: Đỗ Văn Nam, Hoàng Thị Lụa</p>
<p>Tòa soạn: 18 đường Hùng Vương, phường 1, thành phố Mẫu</p><p>Điện thoại: 0260 3862 111 - Email: toasoan@baotinhmau.vn</p></footer>
</body></html>`;

const aggregatedPage = `<!doctype html>
<html lang="en"><head><title>Thông xe tuyến đường liên xã sau 10 tháng thi công - Trang tin Mẫu</title>
<meta property="article:modified_time" content="2026-09-04T09:00:00+07:00"></head><body>
<div id="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a> <a href="/lien-he">Liên hệ</a></div>
<div class="wrap"><div class="left"><h1 class="title">Thông xe tuyến đường liên xã sau 10 tháng thi công</h1>
<div class="update">Cập nhật lúc: 04/09/2026 09:00</div><div class="date">Ngày đăng: 03/09/2026 14:05</div>
<div class="noidung"><div>Sáng 3/9, Ủy ban nhân dân huyện tổ chức lễ thông xe tuyến đường liên xã, công trình được khởi công từ tháng 11 năm ngoái.</div>
<div>Đoạn đường dài 4,2 km, mặt rộng 7 m, tổng mức đầu tư 38 tỷ đồng từ ngân sách tỉnh và vốn đối ứng của huyện.</div>
<div class="tin-khac"><b>Xem thêm:</b><ul><li><a href="/nvh">Khánh thành nhà văn hóa thôn Đoài sau nửa năm xây dựng</a></li><li><a href="/cho">Chợ mới của xã mở cửa từ tháng sau</a></li></ul></div>
<div>Lãnh đạo huyện cho biết, công trình giúp người dân hai xã đi lại thuận tiện hơn, nhất là trong mùa mưa bão.</div>
<div style="text-align:right"><strong>Hải Yến</strong></div></div></div></div>
<div class="bottom"><div>Trang thông tin điện tử tổng hợp. Giấy phép số 27 / GP-STTTT do Sở Thông tin và Truyền thông cấp ngày 05/5/2024</div>
<div>Chịu trách nhiệm nội dung: Ông Nguyễn Quốc Huy - Giám đốc</div><div>Điện thoại: 0912.345.678</div></div>
</body></html>`;

const radioPage = `<!DOCTYPE html>
<html lang="vi-VN"><head><title>Thông báo lịch cắt điện các thôn – Đài truyền thanh xã An Hòa</title></head>
<body class="post-template-default single single-post wp-embed-responsive">
<header class="site-header"><p class="site-title"><a href="/">Đài truyền thanh xã An Hòa</a></p><nav class="main-navigation"><ul><li><a href="/gioi-thieu">Giới thiệu</a></li></ul></nav></header>
<div id="content"><main><article class="post type-post hentry">
<header class="entry-header"><h1 class="entry-title">Thông báo lịch cắt điện các thôn</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published">Ngày 5 tháng 9 năm 2026, 16:20</time></span> <span class="byline">bởi <a rel="author" href="/author/ban-van-hoa">Ban Văn hóa xã</a></span></div></header>
<div class="entry-content"><p>Đài truyền thanh xã An Hòa thông báo lịch ngừng cung cấp điện để sửa chữa lưới điện, cụ thể như sau:</p>
<ul><li>Thôn Đông: từ 7 giờ đến 11 giờ ngày 8 tháng 9.</li><li>Thôn Tây: từ 13 giờ đến 17 giờ ngày 8 tháng 9.</li></ul>
<p>Đề nghị bà con chủ động bố trí sản xuất, sinh hoạt và chú ý an toàn khi có điện trở lại.</p>
<div class="sharedaddy sd-sharing-enabled"><h3>Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div>
<footer class="entry-footer"><span class="cat-links">Chuyên mục: <a href="/thong-bao">Thông báo</a></span></footer></article>
<nav class="post-navigation"><h2>Điều hướng bài viết</h2><a href="/truoc">Lịch tiêm phòng gia súc</a></nav>
<div id="comments" class="comments-area"><h2>Để lại một bình luận</h2><form><textarea></textarea></form></div></main>
<aside class="widget-area"><section class="widget widget_recent_entries"><h2>Bài viết mới</h2><ul><li><a href="/a">Lịch tiêm phòng gia súc</a></li></ul></section></aside></div>
<footer class="site-footer">Trưởng đài: Bùi Văn Toàn</footer></body></html>`;

/** Each page with the body a reader would copy out of it. */
export const fixturePages = [
  {
    name: 'newspaper',
    html: newspaperPage,
    url: 'https://baotinhmau.vn/gia-ho-tieu-tang-tro-lai-20260917.htm',
    publishedOn: '2026-09-17',
    body: [
      'Giá hồ tiêu tại các huyện phía tây tăng 3.000 đồng mỗi kg so với tuần trước, nông dân bắt đầu bán ra số hàng trữ từ đầu năm.',
      'Sáng 17/9, thương lái tại xã Phú Lộc thu mua hồ tiêu khô với giá 152.000 đồng mỗi kg, cao nhất kể từ tháng 5.',
      'Ông Trần Văn Bình, thôn 4, cho biết gia đình còn giữ hơn hai tấn tiêu và đã bán một nửa để trả nợ ngân hàng.',
      'Hợp tác xã giữ vai trò kết nối',
      'Theo Sở Nông nghiệp và Môi trường, toàn tỉnh hiện có 12 hợp tác xã ký hợp đồng tiêu thụ với doanh nghiệp chế biến, tăng bốn đơn vị so với năm ngoái.',
      'Sở khuyến cáo người trồng không mở rộng diện tích ồ ạt, tập trung chăm sóc vườn cây hiện có và ghi chép đầy đủ nhật ký canh tác.',
    ],
  },
  {
    name: 'aggregated site',
    html: aggregatedPage,
    url: 'https://trangtin.example.vn/tin/123',
    publishedOn: '2026-09-03',
    body: [
      'Sáng 3/9, Ủy ban nhân dân huyện tổ chức lễ thông xe tuyến đường liên xã, công trình được khởi công từ tháng 11 năm ngoái.',
      'Đoạn đường dài 4,2 km, mặt rộng 7 m, tổng mức đầu tư 38 tỷ đồng từ ngân sách tỉnh và vốn đối ứng của huyện.',
      'Lãnh đạo huyện cho biết, công trình giúp người dân hai xã đi lại thuận tiện hơn, nhất là trong mùa mưa bão.',
    ],
  },
  {
    name: 'commune radio',
    html: radioPage,
    url: 'https://daitruyenthanh.example.vn/2026/09/05/thong-bao-lich-cat-dien/',
    publishedOn: '2026-09-05',
    body: [
      'Đài truyền thanh xã An Hòa thông báo lịch ngừng cung cấp điện để sửa chữa lưới điện, cụ thể như sau:',
      'Thôn Đông: từ 7 giờ đến 11 giờ ngày 8 tháng 9.',
      'Thôn Tây: từ 13 giờ đến 17 giờ ngày 8 tháng 9.',
      'Đề nghị bà con chủ động bố trí sản xuất, sinh hoạt và chú ý an toàn khi có điện trở lại.',
    ],
  },
] as const;
