import { seedOperator, seedReference } from '@tieuchi/api/seed';
import { connectDatabase } from '@tieuchi/db/connect';
import { migrateDatabase } from '@tieuchi/db/migrate';
import type { Command } from '../command.ts';
import { type Installation, withInstallation } from '../open-installation.ts';

async function seed(installation: Installation) {
  const { appUrl } = await migrateDatabase(installation);
  const connection = connectDatabase({ url: appUrl });
  try {
    for (const line of await seedReference(connection.db)) console.error(line);
    return await seedOperator(connection.db);
  } finally {
    await connection.close();
  }
}

/**
 * `seed`: brings tables, units and national sets up to date, and adds the operator to an installation that has none;
 * `{operator: {username, password} | null}`. What is there stays; safe beside running servers.
 */
export const run: Command['run'] = async (_, context) => {
  const added = await withInstallation({ mayCreate: true }, seed);
  const operator = added === null ? null : { username: added.username, password: added.password };
  if (context.asJson) context.json({ operator });
  context.text('Đã có đủ bảng, đơn vị hành chính và khung quốc gia.');
  if (operator)
    context.text(
      `Tài khoản vận hành: ${operator.username} / ${operator.password} (đổi khi đăng nhập lần đầu)`,
    );
  return 0;
};
