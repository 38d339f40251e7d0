import { escapeHtml, page } from './page.ts';

function words(status: number): { title: string; text: string } {
  if (status === 404)
    return { title: 'Không tìm thấy trang', text: 'Địa chỉ này không có hoặc đã được chuyển đi.' };
  if (status === 503) return { title: 'Máy chủ chưa sẵn sàng', text: 'Hãy thử lại sau ít phút.' };
  if (status < 500)
    return {
      title: 'Yêu cầu không hợp lệ',
      text: 'Máy chủ không hiểu yêu cầu này. Hãy quay lại và thử lại.',
    };
  return { title: 'Có lỗi trên máy chủ', text: 'Lỗi đã được ghi lại. Hãy thử lại sau ít phút.' };
}

/** A page for a failure; the request id helps whoever reads the log. */
export function errorPage(status: number, requestId: string): string {
  const { title, text } = words(status);
  const id = status >= 500 ? `<p>Mã yêu cầu: <code>${escapeHtml(requestId)}</code></p>` : '';
  return page({
    title: `${title} · Tiêu Chí`,
    body: `<h1>${title}</h1>
<p>${text}</p>
${id}<p><a href="/">Về trang đầu</a></p>`,
  });
}
