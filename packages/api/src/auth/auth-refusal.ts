/** Codes of refusals around signing in; clients switch on them, never on the sentence. */
const sentences = {
  notFound: 'Không có địa chỉ này.',
  invalid: 'Dữ liệu gửi lên không hợp lệ.',
  INVALID_USERNAME_OR_PASSWORD: 'Sai tên đăng nhập hoặc mật khẩu.',
  INVALID_ORIGIN: 'Yêu cầu đến từ một trang khác nên không được nhận.',
  MUST_WAIT: 'Đã thử quá nhiều lần; hãy chờ rồi thử lại.',
  INTERNAL_SERVER_ERROR: 'Máy chủ gặp lỗi ngoài dự kiến; hãy thử lại.',
} as const;

/** Why signing in or out was refused. */
export type AuthCode = keyof typeof sentences;

/** The body of such a refusal, with one Vietnamese sentence. */
export function authRefusalBody(code: AuthCode, message: string = sentences[code]) {
  return { code, message };
}

/** Answers with such a refusal. */
export function refuseAuth(status: number, code: AuthCode, message?: string): Response {
  return Response.json(authRefusalBody(code, message), { status });
}
