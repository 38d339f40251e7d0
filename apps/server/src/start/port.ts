import { createServer } from 'node:net';
import { codeOf, OperatorError } from '@tieuchi/db/operator-error';

/** What to say when listening fails. */
export function listenFailure(error: unknown, port: number, host: string): OperatorError {
  const code = codeOf(error);
  const reason =
    code === 'EADDRINUSE'
      ? `Cổng ${port} đang bị chương trình khác dùng; hãy dừng nó hoặc chạy với cổng khác, ví dụ: PORT=${port === 65_535 ? 3001 : port + 1} npm start`
      : code === 'EACCES'
        ? `Không được phép mở cổng ${port}; hãy dùng cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start`
        : `Không mở được địa chỉ ${host}:${port} (${code || String(error)}); hãy kiểm tra HOST và PORT.`;
  return new OperatorError(reason, { cause: error });
}

/**
 * Finds out whether the port can be listened on, before anything else is started; resolves with it, or with a free one for 0.
 * Throws an OperatorError.
 */
export function claimPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => reject(listenFailure(error, port, host)));
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
