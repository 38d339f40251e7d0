import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDataFolder } from '@tieuchi/db/data-folder';
import { OperatorError } from '@tieuchi/db/operator-error';
import { connectOwner } from '@tieuchi/db/owner-connection';
import { visitEmbeddedServer } from '@tieuchi/db/visit';
import { UsageError } from './usage-error.ts';

/** The database of an installation, reached as its owner. */
export interface Installation {
  readonly ownerUrl: string;
  /** The server's own role, where the owner may not create roles (DATABASE_APP_URL). */
  readonly appUrl: string | undefined;
}

interface Opened extends Installation {
  leave(): Promise<void>;
}

const defaultFolder = fileURLToPath(new URL('../../../data', import.meta.url));

async function open({ mayCreate }: { mayCreate: boolean }): Promise<Opened> {
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl, TIEUCHI_DATA: dataFolder } = process.env;
  if (url) return { ownerUrl: url, appUrl: appUrl || undefined, leave: async () => undefined };
  const wanted = dataFolder ? resolve(dataFolder) : defaultFolder;
  if (!mayCreate && !existsSync(wanted))
    throw new OperatorError(
      `Chưa có thư mục dữ liệu ${wanted}; hãy chạy npm start trước, hoặc đặt TIEUCHI_DATA.`,
    );
  const folder = prepareDataFolder(wanted);
  if (!mayCreate && !existsSync(join(folder.path, 'postgres', 'PG_VERSION')))
    throw new OperatorError(
      `Thư mục dữ liệu ${folder.path} chưa có cơ sở dữ liệu; hãy chạy npm start trước.`,
    );
  return { ...(await visitEmbeddedServer(folder)), appUrl: undefined };
}

/**
 * Runs `work` on the database that the server would use: DATABASE_URL, else the embedded one of TIEUCHI_DATA (or `data` in the
 * repository), beside a running server or started for the while. What only the operator can mend is a UsageError.
 */
export async function withInstallation<T>(
  options: { mayCreate: boolean },
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  try {
    const installation = await open(options);
    try {
      await (await connectOwner(installation.ownerUrl)).end();
      return await work(installation);
    } finally {
      await installation.leave();
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    throw new UsageError('notAvailable', error.message, 'the installation cannot be used');
  }
}
