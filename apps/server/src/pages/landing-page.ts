import { page } from './page.ts';

/** The first page for whoever is not signed in: the way into each app, in Vietnamese, without scripts. */
export function landingPage(): string {
  return page({
    title: 'Tiêu Chí · Bộ tiêu chí chuyển đổi số',
    body: `<h1>Bộ tiêu chí đánh giá mức độ chuyển đổi số</h1>
<p class="lead">Tỉnh xây dựng bộ tiêu chí từ khung quốc gia, xã, phường, đặc khu tự đánh giá theo biểu mẫu sinh ra từ bộ tiêu chí đó, Bộ so sánh các bộ tiêu chí với nhau.</p>
<ul class="doors">
<li><a href="/assessment/"><strong>Tự đánh giá</strong>Dành cho cán bộ và lãnh đạo xã, phường, đặc khu: đăng ký mức độ, nhập số liệu, xem còn thiếu gì, nộp hồ sơ.</a></li>
<li><a href="/editor/"><strong>Xây dựng và so sánh bộ tiêu chí</strong>Dành cho người soạn thảo, người công bố của tỉnh và chuyên viên của Bộ: kế thừa khung, sửa, công bố, đối chiếu các bộ tiêu chí.</a></li>
<li><a href="/authority/"><strong>Đợt đánh giá và kết quả</strong>Dành cho tỉnh, Bộ và người vận hành: mở đợt, giao chỉ tiêu, đọc hồ sơ đã nộp và kết quả, tài khoản, nhật ký, vận hành.</a></li>
</ul>
<footer>Tài khoản do quản trị viên của tỉnh cấp. Quên mật khẩu: liên hệ quản trị viên để được cấp lại mật khẩu dùng một lần.</footer>`,
  });
}
